// SPDX-License-Identifier: MIT
// Sections 3 to 6 of SCORING.md.
#include "tests/support/plain_score.hpp"

#include <algorithm>

using namespace assessment;

namespace tests {

namespace {

std::int64_t round_up_halves(std::int64_t n, std::int64_t d) {
    return (2 * n + d) / (2 * d);
}

bool applicable(const Standing& standing) {
    return standing.state == State::answered || standing.state == State::unanswered ||
           standing.state == State::pending;
}

int cap_of(const Instrument& instrument, Assurance assurance) {
    return instrument.assurance_caps[static_cast<std::size_t>(assurance)];
}

/// Section 3: the four levels of an applicable criterion.
Range levels(const Instrument& instrument, const Criterion& criterion, const Standing& standing) {
    if (standing.state == State::answered) {
        const int level = standing.level;
        const int supported = std::min(level, cap_of(instrument, standing.assurance));
        return {level, level, supported, supported};
    }
    if (standing.state == State::pending || criterion.may_be_not_applicable) {
        return {0, 5, 0, 5};
    }
    const auto attainable = plain_attainable(criterion.answer);
    const int lowest = attainable.front();
    const int highest = attainable.back();
    return {lowest, highest, std::min(lowest, cap_of(instrument, Assurance::declared)),
            std::min(highest, cap_of(instrument, Assurance::verified))};
}

std::optional<Range> dimension_score(const Instrument& instrument,
                                     std::span<const Standing> standings, std::size_t dimension) {
    std::int64_t weights = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t supported_low = 0;
    std::int64_t supported_high = 0;
    for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
        const Criterion& criterion = instrument.criteria[i];
        if (criterion.dimension != dimension || !applicable(standings[i])) {
            continue;
        }
        const Range level = levels(instrument, criterion, standings[i]);
        const std::int64_t weight = criterion.weight;
        weights += weight;
        low += weight * level.low * 2000;
        high += weight * level.high * 2000;
        supported_low += weight * level.supported_low * 2000;
        supported_high += weight * level.supported_high * 2000;
    }
    if (weights == 0) {
        return std::nullopt;
    }
    return Range{static_cast<int>(round_up_halves(low, weights)),
                 static_cast<int>(round_up_halves(high, weights)),
                 static_cast<int>(round_up_halves(supported_low, weights)),
                 static_cast<int>(round_up_halves(supported_high, weights))};
}

std::optional<Range> total_score(const Instrument& instrument,
                                 const std::vector<DimensionScore>& dimensions) {
    std::int64_t weights = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t supported_low = 0;
    std::int64_t supported_high = 0;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        if (!dimensions[i].score) {
            continue;
        }
        const std::int64_t weight = instrument.dimensions[i].weight;
        weights += weight;
        low += weight * dimensions[i].score->low;
        high += weight * dimensions[i].score->high;
        supported_low += weight * dimensions[i].score->supported_low;
        supported_high += weight * dimensions[i].score->supported_high;
    }
    if (weights == 0) {
        return std::nullopt;
    }
    return Range{static_cast<int>(round_up_halves(low, weights)),
                 static_cast<int>(round_up_halves(high, weights)),
                 static_cast<int>(round_up_halves(supported_low, weights)),
                 static_cast<int>(round_up_halves(supported_high, weights))};
}

/// Section 5.
bool overclaimed(const Instrument& instrument, std::span<const Standing> standings,
                 std::size_t dimension) {
    std::int64_t claimed = 0;
    std::int64_t all = 0;
    for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
        if (instrument.criteria[i].dimension != dimension) {
            continue;
        }
        if (standings[i].state == State::not_applicable) {
            claimed += instrument.criteria[i].weight;
        }
        if (standings[i].state != State::excluded) {
            all += instrument.criteria[i].weight;
        }
    }
    return 100 * claimed > instrument.max_not_applicable * all;
}

std::vector<DimensionScore> dimension_scores(const Instrument& instrument,
                                             std::span<const Standing> standings) {
    std::vector<DimensionScore> dimensions;
    for (std::size_t d = 0; d < instrument.dimensions.size(); ++d) {
        DimensionScore score;
        score.score = dimension_score(instrument, standings, d);
        score.overclaimed = overclaimed(instrument, standings, d);
        for (std::size_t i = 0; i < instrument.criteria.size(); ++i) {
            if (instrument.criteria[i].dimension == d) {
                score.answered += standings[i].state == State::answered ? 1 : 0;
                score.applicable += applicable(standings[i]) ? 1 : 0;
            }
        }
        dimensions.push_back(score);
    }
    return dimensions;
}

/// Section 4: the whole score once more, with this criterion at its highest level.
int lost(const Instrument& instrument, std::span<const Standing> standings, std::size_t index,
         int total_low) {
    std::vector<Standing> raised(standings.begin(), standings.end());
    raised[index].state = State::answered;
    raised[index].level = plain_attainable(instrument.criteria[index].answer).back();
    return total_score(instrument, dimension_scores(instrument, raised))->low - total_low;
}

ConditionState bar(const Range& range, Basis basis, int minimum) {
    const int low = basis == Basis::declared ? range.low : range.supported_low;
    const int high = basis == Basis::declared ? range.high : range.supported_high;
    if (low >= minimum) {
        return ConditionState::met;
    }
    return high < minimum ? ConditionState::failed : ConditionState::open;
}

ConditionState gate(const Gate& gate, const Standing& standing) {
    if (standing.state == State::answered) {
        return standing.level >= gate.level && standing.assurance >= gate.assurance
                   ? ConditionState::met
                   : ConditionState::failed;
    }
    if (applicable(standing)) {
        return ConditionState::open;
    }
    return gate.waivable ? ConditionState::met : ConditionState::failed;
}

/// Section 6.
TierScore tier_score(const Tier& tier, const Score& score, std::span<const Standing> standings) {
    TierScore result;
    result.conditions.push_back(
        {ConditionKind::total,
         score.total ? bar(*score.total, tier.basis, tier.total) : ConditionState::failed, 0, 0});
    for (const Minimum& minimum : tier.minimums) {
        const auto& range = score.dimensions[minimum.dimension].score;
        result.conditions.push_back(
            {ConditionKind::dimension,
             range ? bar(*range, tier.basis, minimum.hundredths) : ConditionState::met,
             minimum.dimension, 0});
    }
    for (std::uint32_t i = 0; i < tier.gates.size(); ++i) {
        result.conditions.push_back(
            {ConditionKind::gate, gate(tier.gates[i], standings[tier.gates[i].criterion]), 0, i});
    }
    for (std::uint32_t d = 0; d < score.dimensions.size(); ++d) {
        if (score.dimensions[d].overclaimed) {
            result.conditions.push_back(
                {ConditionKind::not_applicable, ConditionState::failed, d, 0});
        }
    }
    const auto any = [&](ConditionState state) {
        return std::ranges::count(result.conditions, state, &Condition::state) > 0;
    };
    result.verdict = any(ConditionState::failed) ? Verdict::missed
                     : any(ConditionState::open) ? Verdict::open
                                                 : Verdict::achieved;
    return result;
}

}  // namespace

Score plain_score(const Instrument& instrument, std::span<const Standing> standings) {
    Score score;
    score.dimensions = dimension_scores(instrument, standings);
    score.total = total_score(instrument, score.dimensions);
    for (std::size_t i = 0; i < standings.size(); ++i) {
        CriterionScore criterion;
        criterion.state = standings[i].state;
        if (criterion.state == State::answered) {
            const Range level = levels(instrument, instrument.criteria[i], standings[i]);
            criterion.level = level.low;
            criterion.supported_level = level.supported_low;
            score.answered += 1;
        }
        if (applicable(standings[i])) {
            score.applicable += 1;
            criterion.lost = lost(instrument, standings, i, score.total->low);
        }
        score.criteria.push_back(criterion);
    }
    bool all = true;
    for (std::uint32_t t = 0; t < instrument.tiers.size(); ++t) {
        score.tiers.push_back(tier_score(instrument.tiers[t], score, standings));
        all = all && score.tiers.back().verdict == Verdict::achieved;
        if (all) {
            score.tier = t;
        }
    }
    return score;
}

}  // namespace tests
