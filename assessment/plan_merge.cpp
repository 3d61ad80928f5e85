// SPDX-License-Identifier: MIT
#include "assessment/plan_merge.hpp"

#include <algorithm>

namespace assessment::planning {

namespace {

/// A way with how far it is from the best one of its dimension at the prices.
struct Choice {
    std::int64_t excess = 0;
    std::uint32_t way = 0;
};

/// What one dimension brings in: the near ways first.
struct Stage {
    const Front* front = nullptr;
    std::int64_t bound = 0;  // of the nearest
    std::vector<Choice> choices{};
    PerBasis<std::int64_t> rest{};     // what the later stages are worth at most
    PerBasis<std::int64_t> certain{};  // and at least
};

class Merger {
public:
    Merger(const Task& task, std::span<const Front> fronts, const Outlook& outlook,
           std::int64_t limit)
        : task_(task), prices_(outlook.prices), room_(limit - outlook.least) {
        for (std::size_t i = 0; i < fronts.size(); ++i) {
            stages_.push_back(stage(fronts[i], outlook.bounds[i]));
        }
        std::ranges::stable_sort(stages_, {},
                                 [](const Stage& each) { return each.choices.size(); });
        for (std::size_t i = stages_.size(); i > 1; --i) {
            Stage& before = stages_[i - 2];
            before.rest = stages_[i - 1].rest;
            before.certain = stages_[i - 1].certain;
            for (std::size_t k = 0; k < basis_count; ++k) {
                const auto [least, most] = ends(stages_[i - 1], k);
                before.rest[k] += most;
                before.certain[k] += least;
            }
        }
    }

    std::optional<Merged> merge() {
        for (std::size_t i = 0; i + 1 < stages_.size(); ++i) {
            add_stage(stages_[i]);
        }
        add_last_stage(stages_.back());
        if (!best_) {
            return std::nullopt;
        }
        Merged merged{.cost = best_->cost, .selection = Selection(task_.parts.size())};
        Node at = *best_;
        for (std::size_t i = stages_.size(); i > 0; --i) {
            const Front& front = *stages_[i - 1].front;
            front.select(front.ways[at.choice].choice, merged.selection);
            at = layers_.nodes[at.parent];
        }
        return merged;
    }

private:
    [[nodiscard]] Stage stage(const Front& front, std::int64_t bound) const {
        Stage made{.front = &front, .bound = bound};
        for (std::uint32_t way = 0; way < front.ways.size(); ++way) {
            const std::int64_t excess = excess_of(front.ways[way], bound);
            if (excess <= room_) {
                made.choices.push_back({.excess = excess, .way = way});
            }
        }
        std::ranges::sort(made.choices, {}, &Choice::excess);
        return made;
    }

    /// What a stage is worth at least and at most.
    static std::pair<std::int64_t, std::int64_t> ends(const Stage& stage, std::size_t k) {
        if (stage.choices.empty()) {
            return {0, 0};
        }
        const auto worth = [&](const Choice& choice) {
            return stage.front->ways[choice.way].worth[k];
        };
        const auto [least, most] = std::ranges::minmax(stage.choices, {}, worth);
        return {worth(least), worth(most)};
    }

    [[nodiscard]] Difference differ(std::uint32_t step, std::uint32_t a, std::uint32_t b) const {
        const Front& front = *stages_[step].front;
        return front.difference(front.ways[a].choice, front.ways[b].choice);
    }

    [[nodiscard]] auto differ() const {
        return [this](std::uint32_t step, std::uint32_t a, std::uint32_t b) {
            return differ(step, a, b);
        };
    }

    [[nodiscard]] bool precedes(const Node& a, const Node& b) const {
        if (a.cost != b.cost) {
            return a.cost < b.cost;
        }
        const auto found = difference(layers_.nodes, layers_.depth + 1, a, b, differ());
        return found && found->first_precedes;
    }

    void add_stage(const Stage& stage) {
        const auto last = layers_.last_layer();
        const auto begin = static_cast<std::uint32_t>(layers_.last);
        for (std::uint32_t at = 0; at < last.size(); ++at) {
            const std::int64_t excess = excess_of(last[at], bound_);
            for (const Choice& choice : stage.choices) {
                if (excess + choice.excess > room_) {
                    break;
                }
                Node node = after(last[at], stage.front->ways[choice.way], begin + at, choice.way);
                if (reaches(node, stage.rest)) {
                    // More than is needed whatever follows is worth nothing.
                    for (std::size_t k = 0; k < basis_count; ++k) {
                        node.worth[k] = std::min(node.worth[k], task_.least[k] - stage.certain[k]);
                    }
                    candidates_.push_back(node);
                }
            }
        }
        bound_ += stage.bound;
        add_layer(layers_, candidates_, differ());
    }

    [[nodiscard]] bool reaches(const Node& node, const PerBasis<std::int64_t>& rest) const {
        return node.worth[0] + rest[0] >= task_.least[0] &&
               node.worth[1] + rest[1] >= task_.least[1];
    }

    /// Only the best of the last layer counts, so for each node only its cheapest ways on.
    void add_last_stage(const Stage& stage) {
        const auto& ways = stage.front->ways;
        std::vector<Choice> order = stage.choices;
        std::ranges::sort(order, {}, [&](const Choice& choice) { return ways[choice.way].cost; });
        const auto last = layers_.last_layer();
        const auto begin = static_cast<std::uint32_t>(layers_.last);
        for (std::uint32_t at = 0; at < last.size(); ++at) {
            for (const auto& [excess, way] : order) {
                if (best_ && last[at].cost + ways[way].cost > best_->cost) {
                    break;
                }
                const Node node = after(last[at], ways[way], begin + at, way);
                if (reaches(node, {}) && (!best_ || precedes(node, *best_))) {
                    best_ = node;
                }
            }
        }
    }

    [[nodiscard]] std::int64_t excess_of(const Node& node, std::int64_t bound) const {
        return reduced_cost(prices_, node.cost, node.worth, prices_.total) - bound;
    }

    static Node after(const Node& node, const Node& way, std::uint32_t parent,
                      std::uint32_t choice) {
        return {.cost = node.cost + way.cost,
                .worth = {node.worth[0] + way.worth[0], node.worth[1] + way.worth[1]},
                .parent = parent,
                .choice = choice};
    }

    const Task& task_;
    const Prices& prices_;
    std::int64_t room_;          // how far a plan may be from its bound
    std::int64_t bound_ = 0;     // of the stages so far
    std::vector<Stage> stages_;  // those with few choices first
    Layers layers_;
    std::vector<Node> candidates_;
    std::optional<Node> best_;
};

}  // namespace

std::optional<Merged> merge(const Task& task, std::span<const Front> fronts, const Outlook& outlook,
                            std::int64_t limit) {
    return Merger(task, fronts, outlook, limit).merge();
}

}  // namespace assessment::planning
