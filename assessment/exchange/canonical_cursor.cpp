// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_cursor.hpp"

#include <algorithm>
#include <string>

#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr int deepest_value = deepest_nesting / 2;  // wherever it stands, it is not too deep

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        const auto character = first_character(text);
        if (character.length == 0) {
            return false;
        }
        text.remove_prefix(character.length);
    }
    return true;
}

}  // namespace

bool CanonicalCursor::is_ascii(std::string_view key) {
    return std::ranges::all_of(key, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view CanonicalCursor::text() {
    expect("\"");
    const std::size_t begin = at_;
    bool is_plain = true;
    while (!failed_ && at_ < bytes_.size() && bytes_[at_] != '"') {
        const auto byte = static_cast<unsigned char>(bytes_[at_]);
        failed_ = byte < 0x20 || byte == '\\';
        is_plain = is_plain && byte < 0x80;
        ++at_;
    }
    const std::string_view found = failed_ ? std::string_view() : bytes_.substr(begin, at_ - begin);
    expect("\"");
    failed_ = failed_ || (!is_plain && !is_utf8(found));
    return failed_ ? std::string_view() : found;
}

Decimal CanonicalCursor::number() {
    constexpr std::size_t longest = 24;
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && at_ - begin < longest &&
           (is_digit(bytes_[at_]) || bytes_[at_] == '.' || bytes_[at_] == '-')) {
        ++at_;
    }
    const std::string_view token = bytes_.substr(begin, at_ - begin);
    const bool has_form = !token.empty() && is_digit(token.back()) &&
                          std::ranges::count(token, '.') <= 1 && token.rfind('-') + 1 <= 1;
    const auto decimal =
        has_form ? parse_decimal(token) : std::unexpected(DecimalError::out_of_range);
    if (failed_ || !decimal || to_string(*decimal) != token) {
        failed_ = true;
        return {};
    }
    return *decimal;
}

int CanonicalCursor::digit(int most) {
    const bool is_one = !failed_ && at_ + 1 < bytes_.size() && is_digit(bytes_[at_]) &&
                        bytes_[at_] - '0' <= most &&
                        std::string_view(",}]").contains(bytes_[at_ + 1]);
    if (!is_one) {
        failed_ = true;
        return 0;
    }
    return bytes_[at_++] - '0';
}

bool CanonicalCursor::truth() {
    if (skip("true")) {
        return true;
    }
    expect("false");
    return false;
}

/// Where brackets are even again. What lies between is looked at by who reads it.
std::optional<std::size_t> CanonicalCursor::end_of_value() const {
    int depth = 0;
    bool is_text = false;
    for (std::size_t at = at_; at < bytes_.size(); ++at) {
        const char c = bytes_[at];
        if (is_text) {
            at += c == '\\' ? 1 : 0;
            is_text = c != '"';
        } else if (c == '"') {
            is_text = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest_value) {
                return std::nullopt;
            }
        } else if ((c == '}' || c == ']') && --depth <= 0) {
            return depth == 0 ? std::optional(at + 1) : std::nullopt;
        }
    }
    return std::nullopt;
}

Json CanonicalCursor::value() {
    const auto end = failed_ ? std::nullopt : end_of_value();
    if (!end) {
        failed_ = true;
        return {};
    }
    const std::string_view bytes = bytes_.substr(at_, *end - at_);
    ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable || !parsed.findings.empty() || write_canonical(parsed.root) != bytes) {
        failed_ = true;
        return {};
    }
    at_ = *end;
    return std::move(parsed.root);
}

}  // namespace assessment::exchange
