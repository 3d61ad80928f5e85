// SPDX-License-Identifier: MIT
#pragma once

// What the search knows before it searches. When every weighted level has a price, each
// criterion can choose for itself, and the sum of what they choose bounds the cost of every plan
// from below (Lagrange). Good prices make a tight bound, but any prices make a true one: they
// are integers, rounded to the safe side. See Geoffrion, "Lagrangean relaxation" (1974).

#include <cstdint>
#include <vector>

#include "assessment/plan_task.hpp"

namespace assessment::planning {

/// Prices are costs times `scale`, so that a whole number is precise enough.
struct Prices {
    std::int64_t scale = 1;
    std::int64_t highest = 0;                    // price for the total that buys everything
    PerBasis<std::int64_t> total{};              // of one unit of Task::least
    std::vector<PerBasis<std::int64_t>> groups;  // of one weighted level in each group
};

/// A raise for each part, as an index into its raises.
using Selection = std::vector<std::uint32_t>;

[[nodiscard]] Prices find_prices(const Task& task);

/// scale · cost − the value of the levels.
[[nodiscard]] inline std::int64_t reduced_cost(const Prices& prices, std::int64_t cost,
                                               const PerBasis<std::int64_t>& worth,
                                               const PerBasis<std::int64_t>& price) {
    return prices.scale * cost - price[declared] * worth[declared] -
           price[supported] * worth[supported];
}

/// The raise that is cheapest at these prices; the last of several.
[[nodiscard]] std::uint32_t cheapest_raise(std::span<const Raise> raises, const Prices& prices,
                                           const PerBasis<std::int64_t>& price);

/// What a weighted level in a group is worth for the total alone, rounded up, and what rounding
/// the group's score up may add to that.
[[nodiscard]] PerBasis<std::int64_t> level_price(const Group& group, const Prices& prices);
[[nodiscard]] std::int64_t rounding_price(const Group& group, const Prices& prices);

/// No choice in the group that reaches what it must has a smaller
/// scale · cost − prices.total · weighted score.
[[nodiscard]] std::int64_t lower_bound(const Task& task, std::size_t group, const Prices& prices);

/// What turns a bound on every group into one on the whole: prices.total · Task::least.
[[nodiscard]] std::int64_t value_of_least(const Task& task, const Prices& prices);

}  // namespace assessment::planning
