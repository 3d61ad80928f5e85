// SPDX-License-Identifier: MIT
#include "app/figure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array wide_forms{
    std::pair{"０"sv, '0'}, std::pair{"１"sv, '1'}, std::pair{"２"sv, '2'},
    std::pair{"３"sv, '3'}, std::pair{"４"sv, '4'}, std::pair{"５"sv, '5'},
    std::pair{"６"sv, '6'}, std::pair{"７"sv, '7'}, std::pair{"８"sv, '8'},
    std::pair{"９"sv, '9'}, std::pair{"．"sv, '.'}, std::pair{"，"sv, ','},
    std::pair{"－"sv, '-'}, std::pair{"　"sv, ' '}, std::pair{"\u00A0"sv, ' '},
};

std::string narrowed(std::string_view text) {
    std::string narrow;
    while (!text.empty()) {
        const auto* form = std::ranges::find_if(
            wide_forms, [&](const auto& row) { return text.starts_with(row.first); });
        narrow += form != wide_forms.end() ? form->second : text.front();
        text.remove_prefix(form != wide_forms.end() ? form->first.size() : 1);
    }
    return narrow;
}

std::string_view without_spaces_around(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "1,234,567" -> "1234567"; nothing when the commas do not part thousands.
std::optional<std::string> whole_part(std::string_view text) {
    std::string digits;
    bool first = true;
    const bool has_commas = text.contains(',');
    while (true) {
        const auto comma = text.find(',');
        const auto group = text.substr(0, comma);
        const bool fits =
            !has_commas || (first ? !group.empty() && group.size() <= 3 : group.size() == 3);
        if (!fits || !is_digits(group)) {
            return std::nullopt;
        }
        digits += group;
        first = false;
        if (comma == std::string_view::npos) {
            return digits;
        }
        text.remove_prefix(comma + 1);
    }
}

/// A JSON number token: no leading zeros, a digit on both sides of the point.
std::optional<std::string> number_token(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const auto point = text.find('.');
    const auto digits = whole_part(text.substr(0, point));
    const auto decimals = point == std::string_view::npos ? ""sv : text.substr(point + 1);
    if (!digits || !is_digits(decimals) || (digits->empty() && decimals.empty())) {
        return std::nullopt;
    }
    const auto first = std::min(digits->find_first_not_of('0'), digits->size());
    const std::string significant = digits->substr(first);
    return (negative ? "-" : "") + (significant.empty() ? "0" : significant) +
           (decimals.empty() ? "" : "." + std::string(decimals));
}

}  // namespace

std::expected<assessment::Decimal, FigureError> read_figure(std::string_view typed) {
    const std::string narrow = narrowed(typed);
    const auto text = without_spaces_around(narrow);
    if (text.empty()) {
        return std::unexpected(FigureError::empty);
    }
    const auto token = number_token(text);
    if (!token) {
        return std::unexpected(FigureError::not_a_number);
    }
    const auto number = assessment::parse_decimal(*token);
    if (number) {
        return *number;
    }
    return std::unexpected(number.error() == assessment::DecimalError::too_many_decimals
                               ? FigureError::too_many_decimals
                               : FigureError::out_of_range);
}

std::expected<assessment::Decimal, FigureError> read_profile_number(
    const assessment::ProfileField& field, std::string_view typed) {
    auto number = read_figure(typed);
    const bool is_count = field.id.text().ends_with("employees");
    if (number && is_count && (number->millionths < 0 || number->millionths % 1'000'000 != 0)) {
        return std::unexpected(FigureError::not_a_count);
    }
    return number;
}

std::span<const Figure> figures_of(const assessment::AnswerRule& rule) {
    static constexpr std::array number{Figure::number};
    static constexpr std::array ratio{Figure::part, Figure::whole};
    static constexpr std::array growth{Figure::base, Figure::current};
    if (std::holds_alternative<assessment::Number>(rule)) {
        return number;
    }
    if (std::holds_alternative<assessment::Ratio>(rule)) {
        return ratio;
    }
    return std::holds_alternative<assessment::Growth>(rule) ? std::span<const Figure>(growth)
                                                            : std::span<const Figure>();
}

std::string figure_id(const assessment::CriterionId& criterion, Figure figure) {
    constexpr std::array<std::string_view, 5> names{"number", "part", "whole", "base", "current"};
    return "assess." + criterion.text() + "." +
           std::string(names.at(static_cast<std::size_t>(figure)));
}

std::optional<assessment::Decimal> stored_figure(const assessment::Answer& answer, Figure figure) {
    if (!answer.value) {
        return std::nullopt;
    }
    if (const auto* number = std::get_if<assessment::Decimal>(&*answer.value)) {
        return *number;
    }
    if (const auto* share = std::get_if<assessment::Share>(&*answer.value)) {
        return figure == Figure::part ? share->part : share->whole;
    }
    if (const auto* change = std::get_if<assessment::Change>(&*answer.value)) {
        return figure == Figure::base ? change->base : change->current;
    }
    return std::nullopt;
}

}  // namespace app
