// SPDX-License-Identifier: MIT
#pragma once

// Prices once more, when the useful ways of every dimension are known. They are better than the
// first ones, because minimums, whole levels and rounding within a dimension are behind us: what
// is left to guess is only how the dimensions go together.

#include <cstdint>
#include <span>
#include <vector>

#include "assessment/plan_front.hpp"

namespace assessment::planning {

struct Outlook {
    Prices prices;                     // only scale and total
    std::vector<std::int64_t> bounds;  // least scale · cost − prices.total · worth of each front
    std::int64_t least = 0;            // scale · cost of a plan from these fronts is not below
    std::int64_t most = 0;             // and one that costs this is known, or the limit given
};

/// `limit` is the greatest scale · cost that is of interest.
[[nodiscard]] Outlook look_at(const Task& task, std::span<const Front> fronts, const Prices& prices,
                              std::int64_t limit);

}  // namespace assessment::planning
