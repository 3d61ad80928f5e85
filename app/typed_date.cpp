// SPDX-License-Identifier: MIT
#include "app/typed_date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/update.hpp"

namespace app {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array separators{"-"sv, "/"sv, "."sv, "年"sv, "月"sv};

/// Year, month and day.
struct Parts {
    std::array<int, 3> numbers{};
};

/// Takes at most so many digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
    int number = 0;
    std::size_t digits = 0;
    while (digits < most && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        number = number * 10 + (text[digits] - '0');
        ++digits;
    }
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(number);
}

bool take_separator(std::string_view& text) {
    const auto* found = std::ranges::find_if(
        separators, [&](std::string_view separator) { return text.starts_with(separator); });
    if (found == separators.end()) {
        return false;
    }
    text.remove_prefix(found->size());
    return true;
}

/// The year has four digits; without separators, month and day have two each.
std::optional<Parts> parts_of(std::string_view text) {
    const bool is_packed =
        text.size() == 8 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto year_end = text.find_first_not_of("0123456789");
    if (!is_packed && year_end != 4) {
        return std::nullopt;
    }
    Parts parts;
    for (std::size_t at = 0; at < parts.numbers.size(); ++at) {
        if (at > 0 && !is_packed && !take_separator(text)) {
            return std::nullopt;
        }
        const auto number = take_number(text, at == 0 ? 4 : 2);
        if (!number) {
            return std::nullopt;
        }
        parts.numbers.at(at) = *number;
    }
    if (text.starts_with("日"sv)) {
        text.remove_prefix("日"sv.size());
    }
    return text.empty() ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::expected<assessment::Date, DateError> read_date(std::string_view typed) {
    const std::string text = trimmed(typed);
    const auto parts = parts_of(text);
    if (!parts) {
        return std::unexpected(DateError::form);
    }
    const auto [year, month, day] = parts->numbers;
    const assessment::Date date{std::chrono::year(year),
                                std::chrono::month(static_cast<unsigned>(month)),
                                std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) {
        return std::unexpected(DateError::no_such_day);
    }
    return date;
}

}  // namespace app
