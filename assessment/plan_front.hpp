// SPDX-License-Identifier: MIT
#pragma once

// All ways to raise one dimension that a best plan could use: every pair of cost and weighted
// score that no other beats, among those the prices do not rule out.

#include <cstdint>
#include <vector>

#include "assessment/plan_nodes.hpp"
#include "assessment/plan_prices.hpp"

namespace assessment::planning {

/// One way: `worth` in weighted scores on the bases that the total asks for; `choice` is a node.
/// By descending worth on the first basis.
struct Front {
    const Task* task = nullptr;
    const Group* group = nullptr;
    std::vector<std::uint32_t> order;  // its parts, as they were decided, by index into the task's
    Layers layers;
    std::vector<Node> ways;
    std::int64_t bound = 0;  // least scale · cost − prices.total · worth of a way

    [[nodiscard]] Difference difference(std::uint32_t a, std::uint32_t b) const;
    /// Writes the raise of each part of the group into a selection of the whole task.
    void select(std::uint32_t way, Selection& into) const;
};

/// All ways whose scale · cost − prices.total · worth is at most `limit`, except the beaten
/// ones; none if there are none.
[[nodiscard]] Front front(const Task& task, std::size_t group, const Prices& prices,
                          std::int64_t limit);

}  // namespace assessment::planning
