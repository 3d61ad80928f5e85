// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_scanner.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr char32_t replacement_character = 0xFFFD;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Characters of a string that stand for themselves and are ASCII.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

bool is_high_surrogate(char32_t unit) {
    return 0xD800 <= unit && unit <= 0xDBFF;
}
bool is_low_surrogate(char32_t unit) {
    return 0xDC00 <= unit && unit <= 0xDFFF;
}

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto number = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[number / 16U], digits[number % 16U]};
}

}  // namespace

void JsonScanner::skip_space() {
    while (!at_end() && (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t')) {
        ++at_;
    }
}

bool JsonScanner::take(std::string_view word) {
    const bool there = rest().starts_with(word);
    at_ += there ? word.size() : 0;
    return there;
}

bool JsonScanner::digits() {
    const std::size_t begin = at_;
    while (is_digit(next())) {
        ++at_;
    }
    return at_ > begin;
}

std::optional<std::string_view> JsonScanner::number() {
    const std::size_t begin = at_;
    take("-");
    if (!take("0") && !digits()) {
        return std::nullopt;
    }
    if (take(".") && !digits()) {
        return std::nullopt;
    }
    if (take("e") || take("E")) {
        if (!take("+")) {
            take("-");
        }
        if (!digits()) {
            return std::nullopt;
        }
    }
    return bytes_.substr(begin, at_ - begin);
}

std::optional<std::string> JsonScanner::string() {
    defects_.clear();
    if (!take("\"")) {
        return std::nullopt;
    }
    std::string text;
    while (!at_end()) {
        const std::string_view ahead = rest();
        const auto plain_end = std::ranges::find_if_not(ahead, is_plain);
        const auto plain = static_cast<std::size_t>(plain_end - ahead.begin());
        text.append(ahead.substr(0, plain));
        at_ += plain;
        if (take("\"")) {
            return text;
        }
        if (static_cast<unsigned char>(next()) >= 0x80) {
            non_ascii(text);
        } else if (!take("\\") || !escape(text)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool JsonScanner::escape(std::string& into) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (next() == 'u') {
        return unicode_escape(into);
    }
    const auto found = names.find(next());
    if (at_end() || found == std::string_view::npos) {
        return false;
    }
    into.push_back(meanings[found]);
    ++at_;
    return true;
}

/// Stands at the "u" of \uXXXX; takes the second half of a surrogate pair with the first.
bool JsonScanner::unicode_escape(std::string& into) {
    constexpr std::size_t length = 5;  // of "uXXXX"
    const auto unit = four_hex_digits(at_ + 1);
    if (!unit) {
        return false;
    }
    const std::size_t begin = at_;
    at_ += length;
    char32_t code_point = *unit;
    if (is_high_surrogate(*unit) && rest().starts_with("\\u")) {
        const auto second = four_hex_digits(at_ + 2);
        if (second && is_low_surrogate(*second)) {
            code_point = 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00);
            at_ += length + 1;
        }
    }
    if (is_high_surrogate(code_point) || is_low_surrogate(code_point)) {
        note(FindingCode::lone_surrogate, "\\" + std::string(bytes_.substr(begin, length)));
        code_point = replacement_character;
    }
    append_utf8(into, code_point);
    return true;
}

std::optional<char32_t> JsonScanner::four_hex_digits(std::size_t from) const {
    const std::string_view digits = bytes_.substr(std::min(from, bytes_.size()), 4);
    unsigned unit = 0;
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, unit, 16);
    if (digits.size() != 4 || error != std::errc{} || rest != end) {
        return std::nullopt;
    }
    return static_cast<char32_t>(unit);
}

void JsonScanner::non_ascii(std::string& into) {
    const auto length = first_character(rest()).length;
    if (length > 0) {
        into.append(rest().substr(0, length));
        at_ += length;
        return;
    }
    note(FindingCode::not_utf8, hexadecimal(next()));
    append_utf8(into, replacement_character);
    ++at_;
}

void JsonScanner::note(FindingCode code, std::string value) {
    if (std::ranges::find(defects_, code, &Defect::code) == defects_.end()) {
        defects_.push_back({.code = code, .value = std::move(value)});
    }
}

std::string JsonScanner::line_and_column() const {
    const std::string_view before = bytes_.substr(0, at_);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto break_before = before.rfind('\n');
    const auto start = break_before == std::string_view::npos ? 0 : break_before + 1;
    const auto starts_character = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    const auto column = std::ranges::count_if(before.substr(start), starts_character) + 1;
    return std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace assessment::exchange
