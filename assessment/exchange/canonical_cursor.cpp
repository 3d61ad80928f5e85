// SPDX-License-Identifier: MIT
#include "assessment/exchange/canonical_cursor.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr int deepest_value = deepest_nesting / 2;  // wherever it stands, it is not too deep

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Ends a text, or is not allowed in a plain one.
bool is_special(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

// Eight bytes at a time, as one number. What is subtracted from a byte borrows from the next one
// only where it is special itself, so whether any is special is always told rightly.
using Eight = std::uint64_t;

constexpr Eight each(unsigned char byte) {
    return Eight{0x0101'0101'0101'0101} * byte;
}

constexpr Eight below(Eight bytes, unsigned char bound) {
    return (bytes - each(bound)) & ~bytes & each(0x80);
}

bool has_special(Eight bytes) {
    return (below(bytes, 0x20) | below(bytes ^ each('"'), 1) | below(bytes ^ each('\\'), 1)) != 0;
}

}  // namespace

CanonicalCursor::Quoted CanonicalCursor::quoted() {
    expect("\"");
    const std::size_t begin = at_;
    const std::size_t end = failed_ ? begin : bytes_.size();
    std::size_t at = begin;
    Eight seen = 0;
    for (Eight eight = 0; at + sizeof eight <= end; at += sizeof eight) {
        std::memcpy(&eight, bytes_.data() + at, sizeof eight);
        if (has_special(eight)) {
            break;
        }
        seen |= eight;
    }
    for (; at < end && !is_special(bytes_[at]); ++at) {
        seen |= static_cast<unsigned char>(bytes_[at]);
    }
    at_ = at;
    expect("\"");
    return failed_ ? Quoted{} : Quoted{bytes_.substr(begin, at - begin), (seen & each(0x80)) == 0};
}

std::string_view CanonicalCursor::text() {
    const Quoted found = quoted();
    failed_ = failed_ || (!found.is_ascii && !is_utf8(found.text));
    return failed_ ? std::string_view() : found.text;
}

std::string_view CanonicalCursor::key() {
    const Quoted found = quoted();
    expect(":");
    failed_ = failed_ || !found.is_ascii;
    return failed_ ? std::string_view() : found.text;
}

/// A whole number of few digits, as most are, or nothing.
std::optional<Decimal> CanonicalCursor::small_number() {
    constexpr std::size_t most_digits = 9;
    std::int64_t number = 0;
    std::size_t at = at_;
    for (; at < bytes_.size() && at - at_ <= most_digits && is_digit(bytes_[at]); ++at) {
        number = number * 10 + (bytes_[at] - '0');
    }
    const std::size_t digits = at - at_;
    if (digits == 0 || digits > most_digits || (bytes_[at_] == '0' && digits > 1) ||
        (at < bytes_.size() && (bytes_[at] == '.' || bytes_[at] == '-'))) {
        return std::nullopt;
    }
    at_ = at;
    return Decimal{number * millionths_per_unit};
}

Decimal CanonicalCursor::number() {
    if (const auto small = failed_ ? std::nullopt : small_number()) {
        return *small;
    }
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
