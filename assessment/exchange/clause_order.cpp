// SPDX-License-Identifier: MIT
#include "assessment/exchange/clause_order.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace assessment::exchange {

namespace {

constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "十"};

/// One step through a clause: a number (which comes before any other character) or a byte.
struct Token {
    bool is_number = false;
    std::uint64_t value = 0;
    std::size_t length = 1;

    [[nodiscard]] std::strong_ordering operator<=>(const Token& other) const {
        return is_number != other.is_number ? other.is_number <=> is_number : value <=> other.value;
    }
    bool operator==(const Token&) const = default;
};

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

Token digits(std::string_view text) {
    Token token{.is_number = true, .value = 0, .length = 0};
    while (token.length < text.size() && is_digit(text[token.length])) {
        token.value = token.value * 10 + static_cast<std::uint64_t>(text[token.length] - '0');
        ++token.length;
    }
    return token;
}

/// 三 is 3, 十 is 10, 十二 is 12, 二十 is 20, 二十三 is 23.
Token numeral(std::string_view text) {
    Token token{.is_number = true, .value = 0, .length = 0};
    bool found = true;
    while (found) {
        found = false;
        for (std::size_t i = 0; i < numerals.size(); ++i) {
            if (text.substr(token.length).starts_with(numerals[i])) {
                const bool is_ten = i + 1 == 10;
                token.value =
                    is_ten ? (token.value == 0 ? 10 : token.value * 10) : token.value + i + 1;
                token.length += numerals[i].size();
                found = true;
                break;
            }
        }
    }
    return token;
}

Token next(std::string_view text) {
    if (is_digit(text.front())) {
        return digits(text);
    }
    const Token token = numeral(text);
    return token.length > 0 ? token
                            : Token{.value = static_cast<unsigned char>(text.front()), .length = 1};
}

}  // namespace

bool ClauseOrder::operator()(std::string_view left, std::string_view right) const {
    const std::string_view whole_left = left;
    const std::string_view whole_right = right;
    while (!left.empty() && !right.empty()) {
        const Token of_left = next(left);
        const Token of_right = next(right);
        if (const auto order = of_left <=> of_right; order != 0) {
            return order < 0;
        }
        left.remove_prefix(of_left.length);
        right.remove_prefix(of_right.length);
    }
    if (left.empty() != right.empty()) {
        return left.empty();
    }
    return whole_left < whole_right;  // "二" and "2" are not the same clause
}

}  // namespace assessment::exchange
