// SPDX-License-Identifier: MIT
#pragma once

// SCORING.md section 8 by trying everything: each plan there is, in the order of choices, judged
// as sections 3 to 6 say. Only for a handful of criteria.

#include <span>

#include "assessment/plan.hpp"

namespace tests {

[[nodiscard]] assessment::Plan plain_plan(const assessment::Instrument& instrument,
                                          std::span<const assessment::Standing> standings,
                                          std::uint32_t tier, const assessment::PlanLimits& limits);

[[nodiscard]] assessment::Plan plain_plan_within(const assessment::Instrument& instrument,
                                                 std::span<const assessment::Standing> standings,
                                                 std::int64_t budget,
                                                 const assessment::PlanLimits& limits);

[[nodiscard]] std::vector<assessment::FrontierPoint> plain_frontier(
    const assessment::Instrument& instrument, std::span<const assessment::Standing> standings,
    const assessment::PlanLimits& limits);

/// As plain as bindings() can be: every condition is taken out of the instrument in turn.
[[nodiscard]] std::vector<assessment::Binding> plain_bindings(
    const assessment::Instrument& instrument, std::span<const assessment::Standing> standings,
    std::uint32_t tier, const assessment::PlanLimits& limits);

}  // namespace tests
