// SPDX-License-Identifier: MIT
#include "assessment/exchange/utf8.hpp"

#include <algorithm>

namespace assessment::exchange {

namespace {

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes in the sequence that this byte leads, 0 when it leads none.
std::size_t length_from(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_allowed(char32_t code_point, std::size_t length) {
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = 0xD800 <= code_point && code_point <= 0xDFFF;
    return code_point >= least[length] && code_point <= 0x10FFFF && !surrogate;
}

bool is_white_space(char32_t c) {
    return (0x09 <= c && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (0x2000 <= c && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

}  // namespace

Utf8Character first_character(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = length_from(lead);
    if (length == 0 || text.size() < length) {
        return {};
    }
    char32_t code_point = length == 1 ? lead : lead & (0x7FU >> length);
    for (const char byte : text.substr(1, length - 1)) {
        if (!is_continuation(byte)) {
            return {};
        }
        code_point = (code_point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    if (!is_allowed(code_point, length)) {
        return {};
    }
    return {.code_point = code_point, .length = length};
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto character = first_character(text);
        if (character.length == 0) {
            return false;
        }
        text.remove_prefix(character.length);
    }
    return true;
}

std::string_view beginning(std::string_view text, std::size_t most_bytes) {
    std::size_t end = std::min(text.size(), most_bytes);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

bool has_visible_character(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character first = first_character(text);
        if (first.length == 0 || !is_white_space(first.code_point)) {
            return true;
        }
        text.remove_prefix(first.length);
    }
    return false;
}

}  // namespace assessment::exchange
