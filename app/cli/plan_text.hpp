// SPDX-License-Identifier: MIT
#pragma once

// A plan for people in a terminal of 80 columns: what it takes, what comes of it, the steps in
// an order to do them, and which conditions the hours are spent on.

#include <span>
#include <string>

#include "assessment/plan.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// The plan for a tier.
[[nodiscard]] std::string plan_text(const assessment::Report& report, std::uint32_t tier,
                                    const assessment::PlanLimits& limits,
                                    const assessment::Catalogue& words);

/// The plan within so many hours.
[[nodiscard]] std::string budget_text(const assessment::Report& report, std::int64_t budget,
                                      const assessment::PlanLimits& limits,
                                      const assessment::Catalogue& words);

[[nodiscard]] std::string frontier_text(const assessment::Report& report,
                                        const assessment::PlanLimits& limits,
                                        const assessment::Catalogue& words);

}  // namespace app::cli
