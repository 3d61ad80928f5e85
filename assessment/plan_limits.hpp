// SPDX-License-Identifier: MIT
#pragma once

// From what an enterprise decided (PlanChoices, by id) to what a plan keeps to (PlanLimits, by
// index), so that screens and the command line plan alike.

#include <cstdint>
#include <optional>

#include "assessment/instrument.hpp"
#include "assessment/plan.hpp"
#include "assessment/plan_choices.hpp"
#include "assessment/score.hpp"

namespace assessment {

/// Choices about criteria that the instrument does not have are passed over.
[[nodiscard]] PlanLimits limits_of(const Instrument& instrument, const PlanChoices& choices);

/// The tier that is chosen, else the next one. None in an instrument without tiers.
[[nodiscard]] std::optional<std::uint32_t> planned_tier(const Instrument& instrument,
                                                        const PlanChoices& choices,
                                                        const Score& score);

}  // namespace assessment
