// SPDX-License-Identifier: MIT
#include "assessment/plan.hpp"

#include <algorithm>
#include <cassert>

#include "assessment/plan_search.hpp"
#include "assessment/plan_selected.hpp"
#include "assessment/plan_wanted.hpp"

namespace assessment {

std::string_view name(PlanStatus status) {
    switch (status) {
        case PlanStatus::achieved:
            return "achieved";
        case PlanStatus::planned:
            return "planned";
        case PlanStatus::infeasible:
            return "infeasible";
    }
    return {};
}

Plan plan(const Instrument& instrument, std::span<const Standing> standings, std::uint32_t tier,
          const PlanLimits& limits) {
    assert(standings.size() == instrument.criteria.size() && tier < instrument.tiers.size());
    const auto start = planning::starting(instrument, standings);
    const auto furthest = planning::furthest(instrument, start, limits);
    Plan none{.obstacles = planning::obstacles(instrument, furthest, tier),
              .unreachable = planning::unreachable(furthest, limits.pins)};
    if (!none.obstacles.empty() || !none.unreachable.empty()) {
        return none;
    }
    const auto wanted = planning::wanted(instrument, tier, limits.pins);
    auto task = planning::make_task(instrument, start, wanted.floors, limits,
                                    planning::assurance_rule(wanted));
    planning::ask(task, instrument, wanted);
    return planning::selected(instrument, start, task, planning::cheapest(task));
}

std::optional<std::uint32_t> next_tier(const Score& score) {
    if (score.tiers.empty()) {
        return std::nullopt;
    }
    const auto highest = static_cast<std::uint32_t>(score.tiers.size() - 1);
    return std::min(score.tier ? *score.tier + 1 : 0, highest);
}

}  // namespace assessment
