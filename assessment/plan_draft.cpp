// SPDX-License-Identifier: MIT
#include "assessment/plan_draft.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace assessment::planning {

namespace {

using Both = PerBasis<std::int64_t>;

struct Switch {
    std::size_t part = 0;
    std::uint32_t raise = 0;
};

/// A selection with its sums, so that one switch is quickly tried.
class Draft {
public:
    Draft(const Task& task, const Prices& prices) : task_(task), prices_(prices) {
        selection_.resize(task.parts.size());
        group_of_.resize(task.parts.size());
        levels_.resize(task.groups.size());
        for (std::size_t at = 0; at < task.groups.size(); ++at) {
            const Group& group = task.groups[at];
            for (std::size_t part = group.first; part < group.first + group.count; ++part) {
                group_of_[part] = at;
                const auto raises = task.raises_of(task.parts[part]);
                selection_[part] = cheapest_raise(raises, prices, prices.groups[at]);
                add(levels_[at], raises[selection_[part]].levels, 1);
            }
            for (std::size_t k = 0; k < basis_count; ++k) {
                total_[k] += weighted_score(group, levels_[at][k]);
            }
        }
    }

    /// Raises until everything is met, always where the prices lose least.
    void repair() {
        while (const auto next = best_repair()) {
            apply(*next);
        }
    }

    /// Takes back what turns out not to be needed, the dearest first.
    void trim() {
        while (const auto next = best_trim()) {
            apply(*next);
        }
    }

    Selection take() { return std::move(selection_); }

private:
    static void add(Both& sum, const Both& levels, std::int64_t sign) {
        for (std::size_t k = 0; k < basis_count; ++k) {
            sum[k] += sign * levels[k];
        }
    }

    [[nodiscard]] const Raise& chosen(std::size_t part) const {
        return task_.raises_of(task_.parts[part])[selection_[part]];
    }

    [[nodiscard]] Both levels_after(std::size_t part, const Raise& raise) const {
        Both levels = levels_[group_of_[part]];
        add(levels, chosen(part).levels, -1);
        add(levels, raise.levels, 1);
        return levels;
    }

    [[nodiscard]] std::int64_t total_after(std::size_t group, std::size_t k,
                                           std::int64_t levels) const {
        return total_[k] - weighted_score(task_.groups[group], levels_[group][k]) +
               weighted_score(task_.groups[group], levels);
    }

    [[nodiscard]] bool keeps_everything(std::size_t part, const Raise& raise) const {
        const std::size_t at = group_of_[part];
        const Both after = levels_after(part, raise);
        for (std::size_t k = 0; k < basis_count; ++k) {
            if (after[k] < task_.groups[at].least[k] ||
                (task_.least[k] > 0 && total_after(at, k, after[k]) < task_.least[k])) {
                return false;
            }
        }
        return true;
    }

    /// Lessens what is missing on some basis without adding to it on the other.
    [[nodiscard]] bool helps(std::size_t part, const Raise& raise) const {
        const std::size_t at = group_of_[part];
        const Both before = chosen(part).levels;
        bool more = false;
        for (std::size_t k = 0; k < basis_count; ++k) {
            if (raise.levels[k] < before[k]) {
                return false;
            }
            const bool missing = levels_[at][k] < task_.groups[at].least[k] ||
                                 (task_.least[k] > 0 && total_[k] < task_.least[k]);
            more = more || (missing && raise.levels[k] > before[k]);
        }
        return more;
    }

    template <typename Value>
    [[nodiscard]] std::optional<Switch> best(std::int64_t below, Value value) const {
        std::optional<Switch> found;
        for (std::size_t part = 0; part < task_.parts.size(); ++part) {
            const auto raises = task_.raises_of(task_.parts[part]);
            for (std::uint32_t i = 0; i < raises.size(); ++i) {
                const std::int64_t at = i == selection_[part] ? below : value(part, raises[i]);
                if (at < below) {
                    below = at;
                    found = Switch{.part = part, .raise = i};
                }
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<Switch> best_repair() const {
        constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
        return best(never, [&](std::size_t part, const Raise& raise) {
            const auto& price = prices_.groups[group_of_[part]];
            return helps(part, raise)
                       ? reduced_cost(prices_, raise.cost, raise.levels, price) -
                             reduced_cost(prices_, chosen(part).cost, chosen(part).levels, price)
                       : never;
        });
    }

    [[nodiscard]] std::optional<Switch> best_trim() const {
        return best(0, [&](std::size_t part, const Raise& raise) {
            const std::int64_t saved = raise.cost - chosen(part).cost;
            return saved < 0 && keeps_everything(part, raise) ? saved : 0;
        });
    }

    void apply(const Switch& next) {
        const Raise& raise = task_.raises_of(task_.parts[next.part])[next.raise];
        const std::size_t at = group_of_[next.part];
        const Both after = levels_after(next.part, raise);
        for (std::size_t k = 0; k < basis_count; ++k) {
            total_[k] = total_after(at, k, after[k]);
        }
        levels_[at] = after;
        selection_[next.part] = next.raise;
    }

    const Task& task_;
    const Prices& prices_;
    Selection selection_;
    std::vector<std::size_t> group_of_;  // of each part
    std::vector<Both> levels_;           // weighted, of each group
    Both total_{};
};

}  // namespace

Selection draft(const Task& task, const Prices& prices) {
    Draft draft(task, prices);
    draft.repair();
    draft.trim();
    return draft.take();
}

std::int64_t cost_of(const Task& task, const Selection& selection) {
    std::int64_t cost = 0;
    for (std::size_t part = 0; part < task.parts.size(); ++part) {
        cost += task.raises_of(task.parts[part])[selection[part]].cost;
    }
    return cost;
}

}  // namespace assessment::planning
