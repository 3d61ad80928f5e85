// SPDX-License-Identifier: MIT
#pragma once

// The rule of a selection as somebody types it, part by part:
//
//   places               how many are to be selected
//   tier                 id of the tier that is the least
//   total                the least supported total, points from 0 to 100 with at most two decimals
//   trust                the least that a report is worth: "unsigned", "signed", "countersigned"
//   minimum.DIMENSION    the least supported score of a dimension, points
//   least.FIELD=VALUE    at least so many of those whose profile has this value
//   most.FIELD=VALUE     at most so many of them
//   percent              by how much weights may move when the selection is tried, from 0 to 99
//
// Whatever is left empty asks for nothing. Without "places" there is no rule.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "assessment/instrument.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"

namespace app::programme {

/// A part and its text.
using RuleText = std::pair<std::string, std::string>;

inline constexpr std::string_view minimum_part = "minimum.";
inline constexpr std::string_view least_part = "least.";
inline constexpr std::string_view most_part = "most.";

/// More places than any programme has.
inline constexpr std::size_t most_places = 1'000'000;

struct RuleReading {
    std::optional<assessment::programme::SelectionRule> rule{};
    assessment::programme::SensitivityRules moved{};
    std::string wrong{};  // the first part that is not understood, or "places" for none of them
};

[[nodiscard]] RuleReading read_rule(std::span<const RuleText> texts,
                                    const assessment::Instrument& instrument);

}  // namespace app::programme
