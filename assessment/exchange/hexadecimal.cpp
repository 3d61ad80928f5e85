// SPDX-License-Identifier: MIT
#include "assessment/exchange/hexadecimal.hpp"

#include <algorithm>

namespace assessment::exchange {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

bool is_digit(char c) {
    return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f');
}

/// Of a digit.
unsigned value(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string to_hexadecimal(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

std::string to_hexadecimal(std::string_view bytes) {
    // Reading chars as unsigned bytes is allowed.
    return to_hexadecimal(
        std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

bool is_hexadecimal(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

bool from_hexadecimal(std::string_view text, std::span<std::uint8_t> bytes) {
    if (text.size() != 2 * bytes.size() || !is_hexadecimal(text)) {
        return false;
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        bytes[at] = static_cast<std::uint8_t>(value(text[2 * at]) * 16 + value(text[2 * at + 1]));
    }
    return true;
}

}  // namespace assessment::exchange
