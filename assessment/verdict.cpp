// SPDX-License-Identifier: MIT
#include "assessment/verdict.hpp"

#include <algorithm>

namespace assessment {

namespace {

ConditionState met_or_failed(bool met) {
    return met ? ConditionState::met : ConditionState::failed;
}

ConditionState against(const Range& score, Basis basis, int minimum) {
    const bool declared = basis == Basis::declared;
    if ((declared ? score.low : score.supported_low) >= minimum) {
        return ConditionState::met;
    }
    const bool out_of_reach = (declared ? score.high : score.supported_high) < minimum;
    return out_of_reach ? ConditionState::failed : ConditionState::open;
}

ConditionState total_state(const Tier& tier, const Score& score) {
    return score.total ? against(*score.total, tier.basis, tier.total) : ConditionState::failed;
}

ConditionState dimension_state(const Tier& tier, const Minimum& minimum, const Score& score) {
    const auto& range = score.dimensions[minimum.dimension].score;
    return range ? against(*range, tier.basis, minimum.hundredths) : ConditionState::met;
}

ConditionState gate_state(const Gate& gate, const Standing& standing) {
    switch (standing.state) {
        case State::answered:
            return met_or_failed(standing.level >= gate.level &&
                                 standing.assurance >= gate.assurance);
        case State::unanswered:
        case State::pending:
            return ConditionState::open;
        case State::excluded:
        case State::not_applicable:
            return met_or_failed(gate.waivable);
    }
    return ConditionState::failed;
}

Verdict verdict(const std::vector<Condition>& conditions) {
    Verdict worst = Verdict::achieved;
    for (const Condition& condition : conditions) {
        if (condition.state == ConditionState::failed) {
            return Verdict::missed;
        }
        if (condition.state == ConditionState::open) {
            worst = Verdict::open;
        }
    }
    return worst;
}

void judge(const Tier& tier, std::span<const Standing> standings, const Score& score,
           TierScore& into) {
    auto& conditions = into.conditions;
    conditions.clear();
    conditions.push_back({.kind = ConditionKind::total, .state = total_state(tier, score)});
    for (const Minimum& minimum : tier.minimums) {
        conditions.push_back({.kind = ConditionKind::dimension,
                              .state = dimension_state(tier, minimum, score),
                              .dimension = minimum.dimension});
    }
    for (std::uint32_t i = 0; i < tier.gates.size(); ++i) {
        const Gate& gate = tier.gates[i];
        conditions.push_back({.kind = ConditionKind::gate,
                              .state = gate_state(gate, standings[gate.criterion]),
                              .gate = i});
    }
    for (std::uint32_t i = 0; i < score.dimensions.size(); ++i) {
        if (score.dimensions[i].overclaimed) {
            conditions.push_back({.kind = ConditionKind::not_applicable,
                                  .state = ConditionState::failed,
                                  .dimension = i});
        }
    }
    into.verdict = verdict(conditions);
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
