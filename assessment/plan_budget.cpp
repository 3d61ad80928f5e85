// SPDX-License-Identifier: MIT
// plan_within(): a greater total never takes fewer hours, so the greatest that the budget buys
// is found by halving, and the cheapest way to it is the plan.
#include <cassert>

#include "assessment/plan.hpp"
#include "assessment/plan_search.hpp"
#include "assessment/plan_selected.hpp"
#include "assessment/plan_wanted.hpp"

namespace assessment {

namespace {

using planning::Selection;
using planning::Task;
using planning::Wanted;

/// Ways to totals of one assessment, all within the same limits.
class Totals {
public:
    Totals(const Instrument& instrument, std::span<const Standing> start, const PlanLimits& limits)
        : instrument_(instrument),
          start_(start),
          wanted_(planning::wanted(instrument, limits.pins)),
          task_(planning::make_task(instrument, start, wanted_.floors, limits,
                                    planning::AssuranceRule::stays)) {}

    /// The cheapest way to at least this total, which must be in reach.
    Plan way_to(int total) {
        wanted_.total[planning::declared] = total;
        Task task = task_;
        planning::ask(task, instrument_, wanted_);
        return planning::selected(instrument_, start_, task, planning::cheapest(task));
    }

private:
    const Instrument& instrument_;
    std::span<const Standing> start_;
    Wanted wanted_;
    Task task_;
};

}  // namespace

Plan plan_within(const Instrument& instrument, std::span<const Standing> standings,
                 std::int64_t budget, const PlanLimits& limits) {
    assert(standings.size() == instrument.criteria.size() && budget >= 0);
    const auto start = planning::starting(instrument, standings);
    const auto furthest = planning::furthest(instrument, start, limits);
    const auto highest = score(instrument, furthest).total;
    Plan none{.unreachable = planning::unreachable(furthest, limits.pins)};
    if (!highest || !none.unreachable.empty()) {
        return none;
    }
    Totals totals(instrument, start, limits);
    Plan best = totals.way_to(0);
    if (best.hours > budget) {
        return none;
    }
    int low = best.after.low;  // can be had
    int high = highest->low;   // nothing more can
    while (low < high) {
        const int middle = low + (high - low + 1) / 2;
        Plan way = totals.way_to(middle);
        if (way.hours <= budget) {
            low = way.after.low;
            best = std::move(way);
        } else {
            high = middle - 1;
        }
    }
    return best;
}

}  // namespace assessment
