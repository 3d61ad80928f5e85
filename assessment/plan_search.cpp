// SPDX-License-Identifier: MIT
#include "assessment/plan_search.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "assessment/plan_draft.hpp"
#include "assessment/plan_merge.hpp"

namespace assessment::planning {

namespace {

/// Fronts at some prices, and with them a bound on every plan from below.
class Survey {
public:
    /// `most` is the scale · cost of a plan that is known.
    Survey(const Task& task, Prices prices, std::int64_t most)
        : task_(&task), prices_(std::move(prices)), least_(value_of_least(task, prices_)) {
        for (std::size_t at = 0; at < task.groups.size(); ++at) {
            bounds_.push_back(lower_bound(task, at, prices_));
            least_ += bounds_[at];
        }
        rooms_.resize(bounds_.size(), -1);
        fronts_.resize(bounds_.size());
        for (std::size_t at = 0; at < bounds_.size(); ++at) {
            find_bound(at, most);
        }
    }

    [[nodiscard]] std::int64_t least() const { return least_; }
    [[nodiscard]] std::span<const Front> fronts() const { return fronts_; }
    [[nodiscard]] const Prices& prices() const { return prices_; }

    /// Completes the fronts with all that plans of up to this scale · cost can use.
    void complete(std::int64_t limit) {
        for (std::size_t at = 0; at < bounds_.size(); ++at) {
            build(at, limit);
        }
    }

    /// What is to be expected of these fronts in plans of up to this scale · cost.
    [[nodiscard]] Outlook outlook(std::int64_t limit) const {
        return look_at(*task_, fronts_, prices_, limit);
    }

private:
    void build(std::size_t at, std::int64_t limit) {
        const std::int64_t room = limit - least_;
        if (room > rooms_[at]) {
            fronts_[at] = front(*task_, at, prices_, bounds_[at] + room);
            rooms_[at] = room;
        }
    }

    /// The true bound of a dimension is that of its best way, which is mostly near the first
    /// guess: look there before looking further.
    void find_bound(std::size_t at, std::int64_t most) {
        constexpr std::int64_t parts = 64;
        for (const std::int64_t part : {1, 4, 10, 20, 32, 45, 64}) {
            if (fronts_[at].ways.empty()) {
                const std::int64_t gap = most - least_;
                build(at, least_ + (gap / parts * part) + (gap % parts * part / parts));
            }
        }
        const std::int64_t raised = fronts_[at].bound - bounds_[at];
        least_ += raised;
        rooms_[at] -= raised;
        bounds_[at] = fronts_[at].bound;
    }

    const Task* task_;
    Prices prices_;
    std::int64_t least_;                // no plan costs less
    std::vector<std::int64_t> bounds_;  // of each group
    std::vector<std::int64_t> rooms_;   // how far above it each front was built
    std::vector<Front> fronts_;
};

class Search {
public:
    explicit Search(const Task& task) : task_(task) {}

    Selection run() {
        Prices prices = find_prices(task_);
        most_ = prices.scale * cost_of(task_, draft(task_, prices));
        Survey survey(task_, std::move(prices), most_);
        most_ = survey.outlook(most_).most;
        const std::int64_t known = survey.least();
        const std::int64_t limit = known + (most_ - known) / 2;
        auto found = search(survey, limit, known);
        if (!found) {
            found = search(survey, most_, limit);
        }
        assert(found.has_value());  // one that costs most_ is known
        return found ? std::move(found->selection) : Selection{};
    }

private:
    /// The best plan, if its scale · cost is at most `limit`; none is less than `known`.
    std::optional<Merged> search(Survey& survey, std::int64_t limit, std::int64_t known) {
        survey.complete(limit);
        const Outlook outlook = survey.outlook(most_);
        const std::int64_t scale = outlook.prices.scale;
        const std::int64_t least = std::max(known, outlook.least);
        most_ = outlook.most;
        std::int64_t most = std::min(most_, limit);
        for (const std::int64_t parts : {8, 2, 1}) {
            if (most < least) {
                return std::nullopt;
            }
            const std::int64_t within = parts == 1 ? most : least + (most - least) / parts;
            auto found = merge(task_, survey.fronts(), outlook, within);
            if (found && scale * found->cost <= within) {
                return found;
            }
            if (found) {
                most = std::min(most, scale * found->cost);
                most_ = std::min(most_, scale * found->cost);
            }
        }
        return std::nullopt;
    }

    const Task& task_;
    std::int64_t most_ = 0;  // scale · cost of the best plan that is known
};

}  // namespace

Selection cheapest(const Task& task) {
    if (std::ranges::all_of(task.parts, [](const Part& part) { return part.count == 1; })) {
        return Selection(task.parts.size());
    }
    return Search(task).run();
}

}  // namespace assessment::planning
