// SPDX-License-Identifier: MIT
#pragma once

// The exact search. Prices give a bound from below and a draft one from above; what lies
// between is searched: all useful ways of each dimension, then the dimensions together. The
// first try allows only part of the distance, because most of the time that is enough.

#include <optional>

#include "assessment/plan_prices.hpp"

namespace assessment::planning {

/// The cheapest selection that meets what the task asks for; of several the one whose choices,
/// in instrument order, come first. Everything asked for must be in reach.
[[nodiscard]] Selection cheapest(const Task& task);

}  // namespace assessment::planning
