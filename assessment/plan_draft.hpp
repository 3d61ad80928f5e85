// SPDX-License-Identifier: MIT
#pragma once

// A good plan that need not be the best: it bounds the cost of the best one from above.

#include "assessment/plan_prices.hpp"

namespace assessment::planning {

/// A selection that meets everything the task asks for, starting from what the prices choose.
[[nodiscard]] Selection draft(const Task& task, const Prices& prices);

[[nodiscard]] std::int64_t cost_of(const Task& task, const Selection& selection);

}  // namespace assessment::planning
