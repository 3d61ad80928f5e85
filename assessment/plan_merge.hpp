// SPDX-License-Identifier: MIT
#pragma once

// The second half of the search: one way of each dimension, together reaching the total.

#include <optional>
#include <span>

#include "assessment/plan_outlook.hpp"

namespace assessment::planning {

struct Merged {
    std::int64_t cost = 0;
    Selection selection;
};

/// The best plan made of these ways, if one has a scale · cost of at most `limit`. A dearer one
/// may be found; it need not be the best.
[[nodiscard]] std::optional<Merged> merge(const Task& task, std::span<const Front> fronts,
                                          const Outlook& outlook, std::int64_t limit);

}  // namespace assessment::planning
