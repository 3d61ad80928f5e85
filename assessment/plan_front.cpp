// SPDX-License-Identifier: MIT
#include "assessment/plan_front.hpp"

#include <algorithm>
#include <limits>

namespace assessment::planning {

namespace {

/// Prices of a group's levels, and what they say: no plan with a node costs less than its
/// reduced cost, plus the rest, plus the offset.
struct Bound {
    PerBasis<std::int64_t> price{};
    std::int64_t offset = 0;
    std::vector<std::int64_t> rest;  // of parts i and later; one more than parts
};

Bound bound_at(const Task& task, const Group& group, std::span<const std::uint32_t> order,
               const Prices& prices, const PerBasis<std::int64_t>& price) {
    Bound bound{.price = price, .offset = -rounding_price(group, prices), .rest = {}};
    const auto level = level_price(group, prices);
    for (std::size_t k = 0; k < basis_count; ++k) {
        bound.offset += (price[k] - level[k]) * group.least[k];
    }
    bound.rest.resize(group.count + 1);
    for (std::size_t i = group.count; i > 0; --i) {
        const auto raises = task.raises_of(task.parts[order[i - 1]]);
        const Raise& raise = raises[cheapest_raise(raises, prices, price)];
        bound.rest[i - 1] = bound.rest[i] + reduced_cost(prices, raise.cost, raise.levels, price);
    }
    return bound;
}

/// The bound at the group's prices; where both bases matter, also at prices that shift weight
/// from one to the other, because a node may be worth a lot on one and little on the other.
std::vector<Bound> bounds_of(const Task& task, const Group& group,
                             std::span<const std::uint32_t> order, const Prices& prices,
                             const PerBasis<std::int64_t>& price) {
    std::vector<Bound> bounds{bound_at(task, group, order, prices, price)};
    if (group.least[declared] == 0 || group.least[supported] == 0) {
        return bounds;
    }
    const auto level = level_price(group, prices);
    for (const std::size_t k : {declared, supported}) {
        for (const std::int64_t eighths : {2, 5}) {
            PerBasis<std::int64_t> shifted = price;
            shifted[k] -= (price[k] - level[k]) * eighths / 8;
            shifted[1 - k] += price[1 - k] * eighths / 8;
            bounds.push_back(bound_at(task, group, order, prices, shifted));
        }
    }
    return bounds;
}

/// The most that parts i and later add on each basis; one more than parts.
std::vector<PerBasis<std::int64_t>> most_levels(const Task& task, const Group& group,
                                                std::span<const std::uint32_t> order) {
    std::vector<PerBasis<std::int64_t>> most(group.count + 1);
    for (std::size_t i = group.count; i > 0; --i) {
        const auto raises = task.raises_of(task.parts[order[i - 1]]);
        most[i - 1] = most[i];
        for (std::size_t k = 0; k < basis_count; ++k) {
            most[i - 1][k] += std::ranges::max(raises, {}, [&](const Raise& each) {
                                  return each.levels[k];
                              }).levels[k];
        }
    }
    return most;
}

/// Room for most fronts; some need more.
constexpr std::size_t usual_nodes = 64;

class Builder {
public:
    Builder(const Task& task, std::size_t group, const Prices& prices, std::int64_t limit)
        : task_(task), group_(task.groups[group]), prices_(prices), limit_(limit) {
        front_.order.reserve(group_.count);
        for (std::uint32_t part = 0; part < group_.count; ++part) {
            front_.order.push_back(group_.first + part);
        }
        // Those that widen a layer least come first, so that layers stay small for long.
        std::ranges::stable_sort(front_.order, {},
                                 [&](std::uint32_t part) { return task.parts[part].count; });
        bounds_ = bounds_of(task, group_, front_.order, prices, prices.groups[group]);
        most_ = most_levels(task, group_, front_.order);
        front_.task = &task;
        front_.group = &group_;
        front_.layers.nodes.reserve(usual_nodes);
        candidates_.reserve(usual_nodes);
    }

    Front build() {
        for (std::size_t i = 0; i < front_.order.size(); ++i) {
            add_part(task_.parts[front_.order[i]], i + 1);
        }
        add_ways();
        return std::move(front_);
    }

private:
    /// Every node of the last layer with every raise of the next part.
    void add_part(const Part& part, std::size_t next) {
        const auto raises = task_.raises_of(part);
        const auto last = front_.layers.last_layer();
        const auto begin = static_cast<std::uint32_t>(front_.layers.last);
        // Each raise adds a run that is sorted as the layer is.
        for (std::uint32_t i = 0; i < raises.size(); ++i) {
            for (std::uint32_t at = 0; at < last.size(); ++at) {
                const Node node = after(last[at], raises[i], begin + at, i);
                if (may_do(node, next)) {
                    candidates_.push_back(node);
                }
            }
        }
        add_layer(front_.layers, candidates_,
                  [&](std::uint32_t step, std::uint32_t a, std::uint32_t b) {
                      return Difference{.criterion = task_.parts[front_.order[step]].criterion,
                                        .first_precedes = a < b};
                  });
    }

    [[nodiscard]] Node after(const Node& node, const Raise& raise, std::uint32_t parent,
                             std::uint32_t choice) const {
        Node next{.cost = node.cost + raise.cost, .parent = parent, .choice = choice};
        for (std::size_t k = 0; k < basis_count; ++k) {
            next.worth[k] = std::min(node.worth[k] + raise.levels[k], group_.most[k]);
        }
        return next;
    }

    /// Whether the parts from `next` on can make a plan of it that is of interest.
    [[nodiscard]] bool may_do(const Node& node, std::size_t next) const {
        for (std::size_t k = 0; k < basis_count; ++k) {
            if (node.worth[k] + most_[next][k] < group_.least[k]) {
                return false;
            }
        }
        return std::ranges::all_of(bounds_, [&](const Bound& bound) {
            return reduced_cost(prices_, node.cost, node.worth, bound.price) + bound.rest[next] +
                       bound.offset <=
                   limit_;
        });
    }

    /// From weighted levels to weighted scores, where the total asks for them.
    void add_ways() {
        const auto last = front_.layers.last_layer();
        for (std::uint32_t at = 0; at < last.size(); ++at) {
            const Node& node = last[at];
            Node way{.cost = node.cost,
                     .parent = 0,
                     .choice = static_cast<std::uint32_t>(front_.layers.last) + at};
            for (std::size_t k = 0; k < basis_count; ++k) {
                way.worth[k] = task_.least[k] > 0 ? weighted_score(group_, node.worth[k]) : 0;
            }
            if (reduced_cost(prices_, way.cost, way.worth, prices_.total) <= limit_) {
                candidates_.push_back(way);
            }
        }
        Layers ways;
        add_layer(ways, candidates_, [&](std::uint32_t, std::uint32_t a, std::uint32_t b) {
            return front_.difference(a, b);
        });
        front_.ways.assign(ways.nodes.begin() + 1, ways.nodes.end());
        front_.bound = std::numeric_limits<std::int64_t>::max();
        for (const Node& way : front_.ways) {
            front_.bound =
                std::min(front_.bound, reduced_cost(prices_, way.cost, way.worth, prices_.total));
        }
    }

    const Task& task_;
    const Group& group_;
    const Prices& prices_;
    std::int64_t limit_;
    std::vector<Bound> bounds_;
    std::vector<PerBasis<std::int64_t>> most_;  // that parts i and later add
    Front front_;
    std::vector<Node> candidates_;
};

}  // namespace

Difference Front::difference(std::uint32_t a, std::uint32_t b) const {
    const auto found =
        planning::difference(layers.nodes, group->count, layers.nodes[a], layers.nodes[b],
                             [&](std::uint32_t step, std::uint32_t x, std::uint32_t y) {
                                 return Difference{.criterion = task->parts[order[step]].criterion,
                                                   .first_precedes = x < y};
                             });
    return found.value_or(Difference{});
}

void Front::select(std::uint32_t way, Selection& into) const {
    std::uint32_t at = way;
    for (std::uint32_t step = group->count; step > 0; --step) {
        into[order[step - 1]] = layers.nodes[at].choice;
        at = layers.nodes[at].parent;
    }
}

Front front(const Task& task, std::size_t group, const Prices& prices, std::int64_t limit) {
    return Builder(task, group, prices, limit).build();
}

}  // namespace assessment::planning
