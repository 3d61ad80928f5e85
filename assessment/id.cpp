// SPDX-License-Identifier: MIT
#include "assessment/id.hpp"

namespace assessment {

namespace {

constexpr std::size_t longest_identifier = 64;

bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_letter_or_digit(char c) {
    return is_small_letter(c) || (c >= '0' && c <= '9');
}

}  // namespace

bool is_identifier(std::string_view text) {
    if (text.empty() || text.size() > longest_identifier || !is_small_letter(text.front())) {
        return false;
    }
    bool after_separator = false;
    for (const char c : text) {
        const bool separator = c == '.' || c == '-';
        if (!separator && !is_letter_or_digit(c)) {
            return false;
        }
        if (separator && after_separator) {
            return false;
        }
        after_separator = separator;
    }
    return !after_separator;
}

}  // namespace assessment
