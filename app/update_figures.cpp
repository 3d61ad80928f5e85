// SPDX-License-Identifier: MIT
// Figures of an answer: it is stored when all of them are there and allowed. Until then the answer
// that is stored keeps counting, and what was typed stays in Session::typed.
#include <algorithm>
#include <utility>

#include "app/figure.hpp"
#include "app/update.hpp"

namespace app {

namespace {

using assessment::Decimal;
using assessment::Value;

constexpr Decimal zero{};

/// What stands in the field now: begun by hand, else the stored figure.
std::string in_field(const Turn& turn, const AnswerEdit& edit, Figure figure) {
    const auto typed = turn.session.typed.find(figure_id(edit.criterion->id, figure));
    if (typed != turn.session.typed.end()) {
        return typed->second;
    }
    const auto stored = stored_figure(edit.answer, figure);
    return stored ? assessment::to_string(*stored) : std::string();
}

std::optional<Value> number_value(const assessment::Number& rule, std::string_view text) {
    const auto number = read_figure(text);
    if (!number || (rule.min && *number < *rule.min) || (rule.max && *number > *rule.max)) {
        return std::nullopt;
    }
    return Value(*number);
}

/// Both figures of a pair, when both are there and not negative.
std::optional<std::pair<Decimal, Decimal>> pair_of(std::string_view first,
                                                   std::string_view second) {
    const auto one = read_figure(first);
    const auto two = read_figure(second);
    if (!one || !two || *one < zero || *two < zero) {
        return std::nullopt;
    }
    return std::pair(*one, *two);
}

std::optional<Value> share_value(std::string_view part, std::string_view whole) {
    const auto pair = pair_of(part, whole);
    if (!pair || (pair->second == zero && pair->first > zero)) {
        return std::nullopt;
    }
    return assessment::Share{.part = pair->first, .whole = pair->second};
}

std::optional<Value> change_value(std::string_view base, std::string_view current) {
    const auto pair = pair_of(base, current);
    return pair ? std::optional<Value>(
                      assessment::Change{.base = pair->first, .current = pair->second})
                : std::nullopt;
}

std::optional<Value> value_of(const Turn& turn, const AnswerEdit& edit) {
    const auto text = [&](Figure figure) { return in_field(turn, edit, figure); };
    const auto& rule = edit.criterion->answer;
    if (const auto* number = std::get_if<assessment::Number>(&rule)) {
        return number_value(*number, text(Figure::number));
    }
    if (std::holds_alternative<assessment::Ratio>(rule)) {
        return share_value(text(Figure::part), text(Figure::whole));
    }
    return change_value(text(Figure::base), text(Figure::current));
}

/// Keeps what stands in every field of the criterion, before the answer is taken away.
void keep_fields(Turn& turn, const AnswerEdit& edit) {
    for (const Figure figure : figures_of(edit.criterion->answer)) {
        turn.session.typed[figure_id(edit.criterion->id, figure)] = in_field(turn, edit, figure);
    }
}

}  // namespace

void apply(Turn& turn, const EnterFigure& entered) {
    auto changed = edit(turn, entered.criterion);
    if (!changed) {
        return;
    }
    const auto figures = figures_of(changed->criterion->answer);
    if (std::ranges::find(figures, entered.figure) == figures.end()) {
        return;
    }
    // The text stays as it is typed, also when it is a figure: "0." is on the way to "0.5".
    turn.session.typed[figure_id(entered.criterion, entered.figure)] = entered.value;
    if (auto value = value_of(turn, *changed)) {
        turn.session.reason_wanted.erase(entered.criterion);
        set_value(changed->answer, std::move(value));
    } else if (trimmed(entered.value).empty() && changed->answer.value) {
        keep_fields(turn, *changed);  // an emptied field takes the answer away, openly
        changed->answer.value.reset();
    }
    put(turn, *changed);
}

}  // namespace app
