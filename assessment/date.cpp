// SPDX-License-Identifier: MIT
#include "assessment/date.hpp"

#include <algorithm>

namespace assessment {

namespace {

std::string padded(unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

bool has_form(std::string_view text) {
    if (text.size() != iso_date_form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits =
            iso_date_form[i] == '-' ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
        if (!fits) {
            return false;
        }
    }
    return true;
}

/// The digits must be digits.
unsigned number(std::string_view digits) {
    unsigned value = 0;
    for (const char digit : digits) {
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
}

}  // namespace

std::string iso_date(std::chrono::year_month_day date) {
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::optional<std::chrono::year_month_day> read_iso_date(std::string_view text) {
    if (!has_form(text)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(number(text.substr(0, 4)))),
        std::chrono::month(number(text.substr(5, 2))), std::chrono::day(number(text.substr(8, 2)))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace assessment
