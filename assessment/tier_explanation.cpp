// SPDX-License-Identifier: MIT
// Why a tier is reached or not: each condition with what is compared (SCORING.md 6). Declared in
// explanation.hpp.
#include <algorithm>

#include "assessment/explanation.hpp"

namespace assessment {

namespace {

ConditionState met_or_failed(bool met) {
    return met ? ConditionState::met : ConditionState::failed;
}

/// A minimum of the total or of a dimension, and what it is where there is no score.
ConditionExplanation at_least(int minimum, Basis basis, const auto& explanation,
                              ConditionState unscored) {
    ConditionExplanation explained{.condition = {.state = unscored}, .minimum = minimum};
    explained.is_scored = explanation.is_scored();
    if (explained.is_scored) {
        const Range range = rounded(explanation.mean);
        const bool declared = basis == Basis::declared;
        explained.low = declared ? range.low : range.supported_low;
        explained.high = declared ? range.high : range.supported_high;
        explained.condition.state = explained.low >= minimum    ? ConditionState::met
                                    : explained.high >= minimum ? ConditionState::open
                                                                : ConditionState::failed;
    }
    return explained;
}

ConditionExplanation total_condition(const Instrument& instrument,
                                     std::span<const Standing> standings, const Tier& tier) {
    auto explained = at_least(tier.total, tier.basis, total_explanation(instrument, standings),
                              ConditionState::failed);
    explained.condition.kind = ConditionKind::total;
    return explained;
}

ConditionExplanation dimension_condition(const Instrument& instrument,
                                         std::span<const Standing> standings, const Tier& tier,
                                         const Minimum& minimum) {
    auto explained = at_least(minimum.hundredths, tier.basis,
                              dimension_explanation(instrument, standings, minimum.dimension),
                              ConditionState::met);
    explained.condition.kind = ConditionKind::dimension;
    explained.condition.dimension = minimum.dimension;
    return explained;
}

ConditionExplanation gate_condition(const Gate& gate, const Standing& standing) {
    ConditionExplanation explained{.condition = {.kind = ConditionKind::gate},
                                   .state = standing.state,
                                   .level = standing.level,
                                   .assurance = standing.assurance};
    switch (standing.state) {
        case State::unanswered:
        case State::pending:
            explained.condition.state = ConditionState::open;
            break;
        case State::answered:
            explained.condition.state =
                met_or_failed(standing.level >= gate.level && standing.assurance >= gate.assurance);
            break;
        case State::excluded:
        case State::not_applicable:
            explained.condition.state = met_or_failed(gate.waivable);
            break;
    }
    return explained;
}

Verdict verdict_of(const std::vector<ConditionExplanation>& conditions) {
    const auto has = [&](ConditionState state) {
        return std::ranges::any_of(conditions, [&](const ConditionExplanation& explained) {
            return explained.condition.state == state;
        });
    };
    return has(ConditionState::failed) ? Verdict::missed
           : has(ConditionState::open) ? Verdict::open
                                       : Verdict::achieved;
}

}  // namespace

TierExplanation tier_explanation(const Instrument& instrument, std::span<const Standing> standings,
                                 std::uint32_t tier) {
    const Tier& wanted = instrument.tiers[tier];
    TierExplanation explained;
    auto& conditions = explained.conditions;
    conditions.push_back(total_condition(instrument, standings, wanted));
    for (const Minimum& minimum : wanted.minimums) {
        conditions.push_back(dimension_condition(instrument, standings, wanted, minimum));
    }
    for (std::uint32_t i = 0; i < wanted.gates.size(); ++i) {
        const Gate& gate = wanted.gates[i];
        conditions.push_back(gate_condition(gate, standings[gate.criterion]));
        conditions.back().condition.gate = i;
    }
    for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
        const Claim claim = dimension_explanation(instrument, standings, i).claim;
        if (claim.is_exceeded()) {
            conditions.push_back({.condition = {.kind = ConditionKind::not_applicable,
                                                .state = ConditionState::failed,
                                                .dimension = i},
                                  .claim = claim});
        }
    }
    explained.verdict = verdict_of(conditions);
    return explained;
}

}  // namespace assessment
