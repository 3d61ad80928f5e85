// SPDX-License-Identifier: MIT
#pragma once

// From the numbers of the search back to criteria, levels and assurance.

#include <span>

#include "assessment/plan_prices.hpp"

namespace assessment::planning {

/// What is selected, as changes from where things stand.
[[nodiscard]] Plan selected(const Instrument& instrument, std::span<const Standing> start,
                            const Task& task, const Selection& selection);

}  // namespace assessment::planning
