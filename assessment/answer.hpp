// SPDX-License-Identifier: MIT
#pragma once

// How a criterion is answered and which level (0..5) a value reaches. Thresholds are compared
// by cross-multiplication in 128-bit integers, never by division or rounding (SCORING.md 1).

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "assessment/decimal.hpp"
#include "assessment/id.hpp"
#include "assessment/text.hpp"

namespace assessment {

inline constexpr int highest_level = 5;

/// Five thresholds: levels[k-1] has to be reached for level k.
using Thresholds = std::array<Decimal, highest_level>;

enum class Better : std::uint8_t { more, less };

struct Rubric {
    std::array<Text, highest_level + 1> levels;
};
struct YesNo {
    int yes = highest_level;
};
struct ChoiceOption {
    OptionId id;
    Text label;
    int level = 0;
};
struct Choice {
    std::vector<ChoiceOption> options;
};
struct ChecklistItem {
    ItemId id;
    Text label;
};
struct Checklist {
    std::vector<ChecklistItem> items;
    std::array<std::int64_t, highest_level> levels{};
};
struct Number {
    Text unit;
    Thresholds levels;
    Better better = Better::more;
    std::optional<Decimal> min;
    std::optional<Decimal> max;
};
struct Quantity {
    Text label;
    Text unit;
};
struct Ratio {
    Quantity part;
    Quantity whole;
    Thresholds levels;  // in percent
    Better better = Better::more;
};
struct Growth {
    Text unit;
    Thresholds levels;  // in percent, ascending
    int from_zero = 0;
};

using AnswerRule = std::variant<Rubric, YesNo, Choice, Checklist, Number, Ratio, Growth>;

/// The word for a rule in documents: "rubric", "yesno" …
[[nodiscard]] std::string_view type_name(const AnswerRule& rule);

struct ChosenLevel {
    int level = 0;
    bool operator==(const ChosenLevel&) const = default;
};
struct Ticked {
    std::vector<ItemId> items;
    bool operator==(const Ticked&) const = default;
};
struct Share {
    Decimal part;
    Decimal whole;
    bool operator==(const Share&) const = default;
};
struct Change {
    Decimal base;
    Decimal current;
    bool operator==(const Change&) const = default;
};

/// A value for each rule, in the order of AnswerRule.
using Value = std::variant<ChosenLevel, bool, OptionId, Ticked, Decimal, Share, Change>;

/// The level a value reaches. The value must be valid for the rule: of its type, within its
/// bounds, and no share of nothing (part > 0 of whole 0); reading a document sees to that.
[[nodiscard]] int level_of(const AnswerRule& rule, const Value& value);

/// The levels that some answer can give (SCORING.md 1): a bit per level, bit 0 for level 0.
[[nodiscard]] std::uint8_t attainable_levels(const AnswerRule& rule);

}  // namespace assessment
