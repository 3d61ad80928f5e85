// SPDX-License-Identifier: MIT
#include "assessment/verdict.hpp"

#include <algorithm>

namespace assessment {

namespace {

// States are added up instead of branched to: which conditions hold is hard to predict.
static_assert(static_cast<int>(ConditionState::met) == 0);
static_assert(static_cast<int>(ConditionState::open) == 1);
static_assert(static_cast<int>(ConditionState::failed) == 2);

ConditionState against(const Range& score, Basis basis, int minimum) {
    const bool declared = basis == Basis::declared;
    const int low = declared ? score.low : score.supported_low;
    const int high = declared ? score.high : score.supported_high;
    return static_cast<ConditionState>(int{low < minimum} + int{high < minimum});
}

ConditionState total_state(const Tier& tier, const Score& score) {
    return score.total ? against(*score.total, tier.basis, tier.total) : ConditionState::failed;
}

ConditionState dimension_state(const Tier& tier, const Minimum& minimum, const Score& score) {
    const auto& range = score.dimensions[minimum.dimension].score;
    return range ? against(*range, tier.basis, minimum.hundredths) : ConditionState::met;
}

ConditionState gate_state(const Gate& gate, const Standing& standing) {
    const State state = standing.state;
    const bool open = (state == State::unanswered) | (state == State::pending);
    const bool answered = state == State::answered;
    const bool reached = (standing.level >= gate.level) & (standing.assurance >= gate.assurance);
    const bool failed = !open & !(answered & reached) & (answered | !gate.waivable);
    return static_cast<ConditionState>(int{open} + 2 * int{failed});
}

// The verdict is named after the worst condition.
static_assert(static_cast<int>(ConditionState::met) == static_cast<int>(Verdict::achieved));
static_assert(static_cast<int>(ConditionState::open) == static_cast<int>(Verdict::open));
static_assert(static_cast<int>(ConditionState::failed) == static_cast<int>(Verdict::missed));

void judge(const Tier& tier, std::span<const Standing> standings, const Score& score,
           TierScore& into) {
    const auto overclaimed = static_cast<std::size_t>(
        std::ranges::count(score.dimensions, true, &DimensionScore::overclaimed));
    into.conditions.resize(1 + tier.minimums.size() + tier.gates.size() + overclaimed);
    auto next = into.conditions.begin();
    auto worst = ConditionState::met;
    const auto add = [&](const Condition& condition) {
        *next++ = condition;
        worst = condition.state > worst ? condition.state : worst;
    };
    add({.kind = ConditionKind::total, .state = total_state(tier, score)});
    for (const Minimum& minimum : tier.minimums) {
        add({.kind = ConditionKind::dimension,
             .state = dimension_state(tier, minimum, score),
             .dimension = minimum.dimension});
    }
    std::uint32_t index = 0;
    for (const Gate& gate : tier.gates) {
        add({.kind = ConditionKind::gate,
             .state = gate_state(gate, standings[gate.criterion]),
             .gate = index++});
    }
    for (std::uint32_t i = 0; overclaimed > 0 && i < score.dimensions.size(); ++i) {
        if (score.dimensions[i].overclaimed) {
            add({.kind = ConditionKind::not_applicable,
                 .state = ConditionState::failed,
                 .dimension = i});
        }
    }
    into.verdict = static_cast<Verdict>(worst);
}

}  // namespace

void judge_tiers(const Instrument& instrument, std::span<const Standing> standings, Score& into) {
    into.tier.reset();
    into.tiers.resize(instrument.tiers.size());
    bool all_achieved = true;
    for (std::uint32_t i = 0; i < instrument.tiers.size(); ++i) {
        judge(instrument.tiers[i], standings, into, into.tiers[i]);
        all_achieved = all_achieved && into.tiers[i].verdict == Verdict::achieved;
        if (all_achieved) {
            into.tier = i;
        }
    }
}

}  // namespace assessment
