// SPDX-License-Identifier: MIT
#include "assessment/programme/cohort_answers.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ranges>
#include <utility>

namespace assessment::programme {

namespace {

constexpr std::int64_t percent_of_one = 100 * millionths_per_unit;  // 100 percent in millionths

/// Somewhere from one to just below the other, in whole units where both are whole.
Decimal between(Decimal least, Decimal greatest, Draw& draw) {
    const bool is_whole = least.millionths % millionths_per_unit == 0 &&
                          greatest.millionths % millionths_per_unit == 0;
    const std::int64_t unit = is_whole ? millionths_per_unit : millionths_per_unit / 100;
    const std::int64_t units = (greatest.millionths - least.millionths) / unit;
    const auto at = units <= 1 ? 0 : draw.below(static_cast<std::uint64_t>(units));
    return Decimal{least.millionths + static_cast<std::int64_t>(at) * unit};
}

/// What reaches the level and, where there is room, not the next one.
Decimal reaching(const Thresholds& thresholds, Better better, int level, Draw& draw) {
    const auto at = static_cast<std::size_t>(level);
    if (better == Better::less) {
        return level > 0 ? thresholds[at - 1]
                         : Decimal{thresholds[0].millionths * 2 + millionths_per_unit};
    }
    const Decimal least = level > 0 ? thresholds[at - 1] : Decimal{};
    const Decimal next = level < highest_level
                             ? thresholds[at]
                             : Decimal{least.millionths + least.millionths / 2 + 1};
    return between(least, std::max(least, next), draw);
}

/// The smallest number of whole things that is at least this share of them, or the greatest that is
/// at most; never below none, nor more than a figure may be.
std::int64_t part_of(std::int64_t whole, Decimal percent, Better better) {
    constexpr __int128 most = 1'000'000'000;
    const __int128 product = static_cast<__int128>(whole) * percent.millionths;
    const __int128 part = better == Better::less ? product / percent_of_one
                                                 : (product + percent_of_one - 1) / percent_of_one;
    return static_cast<std::int64_t>(std::clamp(part, static_cast<__int128>(0), most));
}

struct ValueFor {
    int level;
    Draw& draw;

    Value operator()(const Rubric&) const { return ChosenLevel{level}; }
    Value operator()(const YesNo& rule) const { return level * 2 >= rule.yes; }
    Value operator()(const Choice& rule) const {
        const auto distance = [&](const ChoiceOption& option) {
            return std::abs(option.level - level);
        };
        return std::ranges::min_element(rule.options, {}, distance)->id;
    }
    Value operator()(const Checklist& rule) const;
    Value operator()(const Number& rule) const {
        const Decimal value = reaching(rule.levels, rule.better, level, draw);
        return std::min(std::max(value, rule.min.value_or(value)),
                        rule.max.value_or(largest_decimal));
    }
    Value operator()(const Ratio& rule) const {
        const bool is_small = rule.levels[0].millionths < millionths_per_unit;  // sums of money
        const std::int64_t whole = std::int64_t{draw.between(20, 400)} * (is_small ? 100 : 1);
        const Decimal percent = reaching(rule.levels, rule.better, level, draw);
        const bool is_of_the_whole = percent.millionths <= percent_of_one;
        const std::int64_t part = part_of(whole, percent, rule.better);
        return Share{.part = whole_number(is_of_the_whole ? std::min(part, whole) : part),
                     .whole = whole_number(whole)};
    }
    Value operator()(const Growth& rule) const {
        const std::int64_t base = draw.between(4, 60);
        if (level == 0) {
            return Change{.base = whole_number(base), .current = whole_number(base / 2)};
        }
        const Decimal percent = reaching(rule.levels, Better::more, level, draw);
        return Change{.base = whole_number(base),
                      .current = whole_number(base + part_of(base, percent, Better::more))};
    }
};

/// As many items as the level asks for, or some more that do not reach the next one; any of them.
Value ValueFor::operator()(const Checklist& rule) const {
    const auto at = static_cast<std::size_t>(level);
    const auto all = static_cast<std::int64_t>(rule.items.size());
    const std::int64_t least = level > 0 ? rule.levels[at - 1] : 0;
    const std::int64_t most = level < highest_level ? std::max(least, rule.levels[at] - 1) : all;
    auto wanted = std::min(all, least + static_cast<std::int64_t>(draw.below(
                                            static_cast<std::uint64_t>(most - least + 1))));
    Ticked ticked;
    std::int64_t left = all;
    for (const ChecklistItem& item : rule.items) {
        if (static_cast<std::int64_t>(draw.below(static_cast<std::uint64_t>(left--))) < wanted) {
            ticked.items.push_back(item.id);
            --wanted;
        }
    }
    return ticked;
}

}  // namespace

Value value_for(const AnswerRule& rule, int level, Draw& draw) {
    const unsigned attainable = attainable_levels(rule);
    const auto is_attainable = [&](int one) {
        return (attainable >> static_cast<unsigned>(one) & 1U) != 0;
    };
    int reached = level;
    while (reached > 0 && !is_attainable(reached)) {
        --reached;
    }
    while (reached < highest_level && !is_attainable(reached)) {
        ++reached;
    }
    constexpr int most_tries = 12;
    Value value = std::visit(ValueFor{.level = reached, .draw = draw}, rule);
    for (int i = 1; i < most_tries && level_of(rule, value) != reached; ++i) {
        value = std::visit(ValueFor{.level = reached, .draw = draw}, rule);
    }
    return value;
}

}  // namespace assessment::programme
