// SPDX-License-Identifier: MIT
#include "assessment/answer.hpp"

#include <algorithm>
#include <cassert>

namespace assessment {

namespace {

// Products of two of our numbers need up to 107 bits.
using Wide = __int128;

constexpr Wide percent = Wide{100} * millionths_per_unit;

std::uint8_t bit(int level) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(level));
}

template <typename Range, typename Reached>
int count_levels(const Range& thresholds, Reached reached) {
    return static_cast<int>(std::ranges::count_if(thresholds, reached));
}

int choice_level(const Choice& choice, const OptionId& chosen) {
    const auto option = std::ranges::find(choice.options, chosen, &ChoiceOption::id);
    assert(option != choice.options.end() && "the option was checked when the answer was read");
    return option == choice.options.end() ? 0 : option->level;
}

int checklist_level(const Checklist& checklist, std::int64_t ticked) {
    return count_levels(checklist.levels, [=](std::int64_t least) { return least <= ticked; });
}

int number_level(const Number& rule, Decimal value) {
    return count_levels(rule.levels, [&](Decimal threshold) {
        return rule.better == Better::more ? threshold <= value : threshold >= value;
    });
}

int ratio_level(const Ratio& rule, const Share& share) {
    if (share.whole.millionths == 0) {
        return 0;
    }
    const Wide part = percent * share.part.millionths;
    return count_levels(rule.levels, [&](Decimal threshold) {
        const Wide bar = Wide{threshold.millionths} * share.whole.millionths;
        return rule.better == Better::more ? bar <= part : bar >= part;
    });
}

int growth_level(const Growth& rule, const Change& change) {
    if (change.base.millionths == 0) {
        return change.current.millionths == 0 ? 0 : rule.from_zero;
    }
    const Wide grown = percent * (change.current.millionths - change.base.millionths);
    return count_levels(rule.levels, [&](Decimal threshold) {
        return grown >= Wide{threshold.millionths} * change.base.millionths;
    });
}

/// 0, each level whose threshold differs from the next one's, and the highest.
std::uint8_t levels_of(const Thresholds& thresholds) {
    std::uint8_t levels = bit(0) | bit(highest_level);
    for (int level = 1; level < highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level);
        if (thresholds[index - 1] != thresholds[index]) {
            levels |= bit(level);
        }
    }
    return levels;
}

struct TypeName {
    std::string_view operator()(const Rubric&) const { return "rubric"; }
    std::string_view operator()(const YesNo&) const { return "yesno"; }
    std::string_view operator()(const Choice&) const { return "choice"; }
    std::string_view operator()(const Checklist&) const { return "checklist"; }
    std::string_view operator()(const Number&) const { return "number"; }
    std::string_view operator()(const Ratio&) const { return "ratio"; }
    std::string_view operator()(const Growth&) const { return "growth"; }
};

struct Level {
    int operator()(const Rubric&, const ChosenLevel& chosen) const { return chosen.level; }
    int operator()(const YesNo& rule, bool yes) const { return yes ? rule.yes : 0; }
    int operator()(const Choice& rule, const OptionId& id) const { return choice_level(rule, id); }
    int operator()(const Checklist& rule, const Ticked& ticked) const {
        return checklist_level(rule, std::ssize(ticked.items));
    }
    int operator()(const Number& rule, Decimal value) const { return number_level(rule, value); }
    int operator()(const Ratio& rule, const Share& share) const { return ratio_level(rule, share); }
    int operator()(const Growth& rule, const Change& change) const {
        return growth_level(rule, change);
    }
    int operator()(const auto&, const auto&) const {
        assert(false && "the value's type was checked when the answer was read");
        return 0;
    }
};

struct Attainable {
    std::uint8_t operator()(const Rubric&) const { return 0b11'1111; }
    std::uint8_t operator()(const YesNo& rule) const { return bit(0) | bit(rule.yes); }
    std::uint8_t operator()(const Choice& rule) const {
        std::uint8_t levels = 0;
        for (const ChoiceOption& option : rule.options) {
            levels |= bit(option.level);
        }
        return levels;
    }
    std::uint8_t operator()(const Checklist& rule) const {
        std::uint8_t levels = 0;
        for (std::int64_t ticked = 0; ticked <= std::ssize(rule.items); ++ticked) {
            levels |= bit(checklist_level(rule, ticked));
        }
        return levels;
    }
    std::uint8_t operator()(const Number& rule) const { return levels_of(rule.levels); }
    std::uint8_t operator()(const Ratio& rule) const { return levels_of(rule.levels); }
    std::uint8_t operator()(const Growth& rule) const {
        return levels_of(rule.levels) | bit(rule.from_zero);
    }
};

}  // namespace

std::string_view type_name(const AnswerRule& rule) {
    return std::visit(TypeName{}, rule);
}

int level_of(const AnswerRule& rule, const Value& value) {
    return std::visit(Level{}, rule, value);
}

std::uint8_t attainable_levels(const AnswerRule& rule) {
    return std::visit(Attainable{}, rule);
}

}  // namespace assessment
