// SPDX-License-Identifier: MIT
// steps(): what each change gains by itself, and an order to do them.
#include <algorithm>
#include <cassert>

#include "assessment/plan.hpp"

namespace assessment {

namespace {

/// A gate of these tiers that fails as things stand is about this criterion.
bool is_required(const Instrument& instrument, std::span<const Standing> standings,
                 std::uint32_t tier, std::uint32_t criterion) {
    const Standing& now = standings[criterion];
    const std::span<const Tier> wanted = std::span(instrument.tiers).first(tier + std::size_t{1});
    return std::ranges::any_of(wanted, [&](const Tier& each) {
        return std::ranges::any_of(each.gates, [&](const Gate& gate) {
            const bool met = now.state == State::answered && now.level >= gate.level &&
                             now.assurance >= gate.assurance;
            return gate.criterion == criterion && !met;
        });
    });
}

/// A step with what its place depends on.
struct Placed {
    PlanStep step;
    std::int64_t gain = 0;  // on the tier's basis
    std::int64_t hours = 0;
};

bool comes_before(const Placed& a, const Placed& b) {
    if (a.step.required != b.step.required) {
        return a.step.required;
    }
    if (a.hours == 0 || b.hours == 0) {
        return a.hours == b.hours ? a.gain > b.gain : a.hours == 0;
    }
    return a.gain * b.hours > b.gain * a.hours;
}

}  // namespace

std::vector<PlanStep> steps(const Instrument& instrument, std::span<const Standing> standings,
                            const Plan& plan, std::optional<std::uint32_t> tier) {
    assert(standings.size() == instrument.criteria.size());
    const bool is_supported = tier && instrument.tiers[*tier].basis == Basis::supported;
    const Range now = score(instrument, standings).total.value_or(Range{});
    std::vector<Standing> changed(standings.begin(), standings.end());
    std::vector<Placed> placed;
    Score then;
    for (std::uint32_t i = 0; i < plan.changes.size(); ++i) {
        const PlanChange& change = plan.changes[i];
        changed[change.criterion] = {
            .state = State::answered, .level = change.to, .assurance = change.to_assurance};
        score(instrument, changed, then);
        changed[change.criterion] = standings[change.criterion];
        const Range total = then.total.value_or(Range{});
        const PlanStep step{
            .change = i,
            .required = tier && is_required(instrument, standings, *tier, change.criterion),
            .gain = total.low - now.low,
            .supported_gain = total.supported_low - now.supported_low};
        placed.push_back({.step = step,
                          .gain = is_supported ? step.supported_gain : step.gain,
                          .hours = change.hours});
    }
    std::ranges::stable_sort(placed, comes_before);
    std::vector<PlanStep> steps;
    std::ranges::transform(placed, std::back_inserter(steps), &Placed::step);
    return steps;
}

}  // namespace assessment
