// SPDX-License-Identifier: MIT
#pragma once

// The hours of the cheapest plan by somebody else: the same problem, rounding and all, written
// down for the integer solver of GLPK. Only natively, where that is installed.

#include <cstdint>
#include <optional>
#include <span>

#include "assessment/plan.hpp"

namespace tests {

enum class GlpkStatus : std::uint8_t { optimal, infeasible, out_of_time };

struct GlpkPlan {
    GlpkStatus status = GlpkStatus::infeasible;
    std::int64_t hours = 0;
};

/// Without limits but the horizon. Gives up after so many milliseconds.
[[nodiscard]] GlpkPlan glpk_plan(const assessment::Instrument& instrument,
                                 std::span<const assessment::Standing> standings,
                                 std::uint32_t tier, std::optional<std::int64_t> months,
                                 int milliseconds);

}  // namespace tests
