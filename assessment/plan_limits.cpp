// SPDX-License-Identifier: MIT
#include "assessment/plan_limits.hpp"

#include <algorithm>

namespace assessment {

PlanLimits limits_of(const Instrument& instrument, const PlanChoices& choices) {
    PlanLimits limits{.months = choices.months};
    for (std::uint32_t at = 0; at < instrument.criteria.size(); ++at) {
        const auto found = choices.steps.find(instrument.criteria[at].id);
        if (found == choices.steps.end()) {
            continue;
        }
        if (const auto& aim = found->second.pinned) {
            limits.pins.push_back(
                {.criterion = at, .level = aim->level, .assurance = aim->assurance});
        }
        if (found->second.excluded) {
            limits.unchanged.push_back(at);
        }
    }
    return limits;
}

std::optional<std::uint32_t> planned_tier(const Instrument& instrument, const PlanChoices& choices,
                                          const Score& score) {
    const auto chosen = std::ranges::find(instrument.tiers, choices.tier, &Tier::id);
    if (chosen != instrument.tiers.end()) {
        return static_cast<std::uint32_t>(chosen - instrument.tiers.begin());
    }
    return next_tier(score);
}

}  // namespace assessment
