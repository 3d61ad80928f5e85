// SPDX-License-Identifier: MIT
#pragma once

// Plan -> `ipgauge.plan/1`, frontier -> `ipgauge.frontier/1` (SCORING.md 8): like the score
// document, canonical JSON and one line feed.

#include <span>
#include <string>

#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/plan.hpp"

namespace assessment::exchange {

/// A plan for a tier.
[[nodiscard]] Json to_json(const Plan& plan, const Instrument& instrument, const TierId& tier);
[[nodiscard]] std::string write_plan(const Plan& plan, const Instrument& instrument,
                                     const TierId& tier);

/// A plan within so many hours. An infeasible one has no obstacles.
[[nodiscard]] Json to_json(const Plan& plan, const Instrument& instrument, std::int64_t budget);
[[nodiscard]] std::string write_plan(const Plan& plan, const Instrument& instrument,
                                     std::int64_t budget);

[[nodiscard]] Json to_json(std::span<const FrontierPoint> frontier);
[[nodiscard]] std::string write_frontier(std::span<const FrontierPoint> frontier);

}  // namespace assessment::exchange
