// SPDX-License-Identifier: MIT
// bindings(): every condition is left out once, and the plan made again without it. What
// nothing depends on is not tried: a condition that changes nothing of what is wanted.
#include <algorithm>
#include <cassert>

#include "assessment/plan.hpp"
#include "assessment/plan_draft.hpp"
#include "assessment/plan_search.hpp"
#include "assessment/plan_wanted.hpp"

namespace assessment {

namespace {

using planning::Omitted;
using planning::Wanted;

class Trial {
public:
    Trial(const Instrument& instrument, std::span<const Standing> start, std::uint32_t tier,
          const PlanLimits& limits)
        : instrument_(instrument),
          start_(start),
          tier_(tier),
          limits_(limits),
          all_(planning::wanted(instrument, tier, limits.pins)),
          hours_(hours_for(all_)) {}

    /// Hours that are saved without this.
    [[nodiscard]] std::int64_t saved(const Omitted& omitted) const {
        const Wanted rest = planning::wanted(instrument_, tier_, limits_.pins, omitted);
        return rest == all_ ? 0 : hours_ - hours_for(rest);
    }

private:
    [[nodiscard]] std::int64_t hours_for(const Wanted& wanted) const {
        auto task = planning::make_task(instrument_, start_, wanted.floors, limits_,
                                        planning::assurance_rule(wanted));
        planning::ask(task, instrument_, wanted);
        return planning::cost_of(task, planning::cheapest(task)) / task.scale;
    }

    const Instrument& instrument_;
    std::span<const Standing> start_;
    std::uint32_t tier_;
    const PlanLimits& limits_;
    Wanted all_;
    std::int64_t hours_;
};

}  // namespace

std::vector<Binding> bindings(const Instrument& instrument, std::span<const Standing> standings,
                              std::uint32_t tier, const PlanLimits& limits) {
    assert(standings.size() == instrument.criteria.size() && tier < instrument.tiers.size());
    const auto start = planning::starting(instrument, standings);
    const auto furthest = planning::furthest(instrument, start, limits);
    if (!planning::obstacles(instrument, furthest, tier).empty() ||
        !planning::unreachable(furthest, limits.pins).empty()) {
        return {};
    }
    const Trial trial(instrument, start, tier, limits);
    std::vector<Binding> found;
    const Score now = score(instrument, start);
    for (std::uint32_t at = 0; at <= tier; ++at) {
        for (const Condition& condition : now.tiers[at].conditions) {
            const Obstacle obstacle{.tier = at, .condition = condition};
            const std::int64_t saved = trial.saved({.condition = obstacle, .pin = std::nullopt});
            if (saved > 0) {
                found.push_back({.condition = obstacle, .saved = saved});
            }
        }
    }
    for (std::uint32_t pin = 0; pin < limits.pins.size(); ++pin) {
        const std::int64_t saved = trial.saved({.condition = std::nullopt, .pin = pin});
        if (saved > 0) {
            found.push_back({.condition = std::nullopt, .pin = pin, .saved = saved});
        }
    }
    return found;
}

}  // namespace assessment
