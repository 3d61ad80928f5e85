// SPDX-License-Identifier: MIT
#pragma once

// Partial plans. A node is what one choice after the other has led to: what it costs, what it is
// worth, and by parent and choice the way back. Nodes of one depth are a layer. A node is
// dropped only when another of its layer is worth as much on every basis and is better: cheaper,
// or as cheap and earlier in the order of choices. Any way on from the one is then as good a way
// on from the other, so the best plan survives with its ties.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "assessment/plan_task.hpp"

namespace assessment::planning {

struct Node {
    std::int64_t cost = 0;
    PerBasis<std::int64_t> worth{};
    std::uint32_t parent = 0;
    std::uint32_t choice = 0;
};

/// The first criterion, in instrument order, on which two plans do not agree.
struct Difference {
    std::uint32_t criterion = std::numeric_limits<std::uint32_t>::max();
    bool first_precedes = false;  // the first plan has the smaller choice there
};

/// A node that no other of the layer so far beats on the second basis.
struct Stair {
    std::int64_t worth = 0;
    std::int64_t cost = 0;
    std::size_t node = 0;
};

/// All nodes of a search, the root first, and where its last layer begins.
struct Layers {
    std::vector<Node> nodes{Node{}};
    std::size_t last = 0;
    std::uint32_t depth = 0;      // of the last layer; the root has 0
    std::vector<Stair> stairs{};  // room that add_layer() uses again
    std::vector<Node> room{};

    [[nodiscard]] std::span<const Node> last_layer() const {
        return std::span(nodes).subspan(last);
    }
};

/// By descending worth, on the first basis first, then by ascending cost. Quick for what is
/// sorted in long runs already.
void sort_by_worth(std::vector<Node>& nodes, std::vector<Node>& room);

/// Compares two nodes of one depth. `differ(step, a, b)` gives the Difference of two choices at
/// a step, the first is 0, which are not the same.
template <typename Differ>
std::optional<Difference> difference(std::span<const Node> nodes, std::uint32_t depth, Node a,
                                     Node b, Differ differ) {
    std::optional<Difference> earliest;
    for (std::uint32_t step = depth; step > 0; --step) {
        if (a.choice != b.choice) {
            const Difference found = differ(step - 1, a.choice, b.choice);
            if (!earliest || found.criterion < earliest->criterion) {
                earliest = found;
            }
        }
        if (a.parent == b.parent) {
            break;
        }
        a = nodes[a.parent];
        b = nodes[b.parent];
    }
    return earliest;
}

/// Adds a layer: those of the candidates that no other beats, by descending worth on the first
/// basis. Candidates are used up.
template <typename Differ>
void add_layer(Layers& layers, std::vector<Node>& candidates, Differ differ) {
    const std::uint32_t depth = ++layers.depth;
    std::vector<Node>& nodes = layers.nodes;
    layers.last = nodes.size();
    const auto better = [&](const Node& a, const Node& b) {
        if (a.cost != b.cost) {
            return a.cost < b.cost;
        }
        const auto found = difference(nodes, depth, a, b, differ);
        return found && found->first_precedes;
    };
    sort_by_worth(candidates, layers.room);
    // Those worth most on the second basis for their cost: descending in both, so that the last
    // one that is worth enough is the best of them.
    std::vector<Stair>& stairs = layers.stairs;
    stairs.clear();
    for (const Node& candidate : candidates) {
        auto end = std::ranges::partition_point(
            stairs, [&](const Stair& stair) { return stair.worth >= candidate.worth[1]; });
        if (end != stairs.begin() &&
            ((end - 1)->cost < candidate.cost || !better(candidate, nodes[(end - 1)->node]))) {
            continue;
        }
        auto begin = end;
        if (begin != stairs.begin() && (begin - 1)->worth == candidate.worth[1]) {
            --begin;
        }
        while (end != stairs.end() && !better(nodes[end->node], candidate)) {
            ++end;
        }
        std::size_t place = nodes.size();
        if (begin != end && nodes[begin->node].worth[0] == candidate.worth[0] &&
            begin->worth == candidate.worth[1]) {
            place = begin->node;  // beaten by a twin that precedes it
            nodes[place] = candidate;
        } else {
            nodes.push_back(candidate);
        }
        const Stair stair{.worth = candidate.worth[1], .cost = candidate.cost, .node = place};
        if (begin == end) {
            stairs.insert(begin, stair);
        } else {
            *begin = stair;
            stairs.erase(begin + 1, end);
        }
    }
    candidates.clear();
}

}  // namespace assessment::planning
