// SPDX-License-Identifier: MIT
#include "assessment/credit_code.hpp"

#include <algorithm>

namespace assessment {

namespace {

/// Each with its value, GB 32100-2015 table 2.
constexpr std::string_view characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr int modulus = 31;
static_assert(characters.size() == modulus);

constexpr std::size_t place_begin = 2;
constexpr std::size_t place_end = 8;

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Of the first seventeen, which are all among `characters`. The weights are powers of 3.
constexpr char check_character(std::string_view body) {
    int sum = 0;
    int weight = 1;
    for (const char c : body) {
        sum += static_cast<int>(characters.find(c)) * weight;
        weight = weight * 3 % modulus;
    }
    return characters[static_cast<std::size_t>((modulus - sum % modulus) % modulus)];
}
static_assert(check_character("91350100M000100Y4") == '3');  // the standard's own example

std::size_t count_of_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// The full-width forms U+FF01 to U+FF5E are three bytes, EF BC 81 to EF BD 9E.
bool is_full_width(std::string_view text) {
    return text.size() >= 3 && text[0] == '\xEF' && (text[1] == '\xBC' || text[1] == '\xBD');
}

char narrow(std::string_view sign) {
    const int page = sign[1] == '\xBC' ? 0x20 : 0x60;
    return static_cast<char>(page + (sign[2] & 0x3F));
}

}  // namespace

std::optional<CreditCodeFault> fault_of_credit_code(std::string_view code) {
    if (count_of_characters(code) != credit_code_length) {
        return CreditCodeFault::length;
    }
    if (code.find_first_not_of(characters) != std::string_view::npos ||
        !std::ranges::all_of(code.substr(place_begin, place_end - place_begin), is_digit)) {
        return CreditCodeFault::character;
    }
    return check_character(code.substr(0, code.size() - 1)) == code.back()
               ? std::nullopt
               : std::optional(CreditCodeFault::check_digit);
}

std::string normal_credit_code(std::string_view typed) {
    constexpr std::string_view ideographic_space = "\xE3\x80\x80";
    std::string code;
    while (!typed.empty()) {
        std::size_t length = 1;
        char c = typed.front();
        if (typed.starts_with(ideographic_space)) {
            c = ' ';
            length = ideographic_space.size();
        } else if (is_full_width(typed)) {
            c = narrow(typed);
            length = 3;
        }
        typed.remove_prefix(length);
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
        if (c != ' ' && c != '\t' && c != '-') {
            code += c;
        }
    }
    return code;
}

}  // namespace assessment
