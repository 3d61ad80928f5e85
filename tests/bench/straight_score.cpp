// SPDX-License-Identifier: MIT
#include "tests/bench/straight_score.hpp"

#include <algorithm>

#include "assessment/verdict.hpp"

using namespace assessment;

namespace bench {

namespace {

struct Sums {
    std::int64_t weight = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::int64_t supported_low = 0;
    std::int64_t supported_high = 0;

    void add(std::int64_t factor, const Range& range) {
        weight += factor;
        low += factor * range.low;
        high += factor * range.high;
        supported_low += factor * range.supported_low;
        supported_high += factor * range.supported_high;
    }
    [[nodiscard]] int rounded(std::int64_t sum) const {
        return static_cast<int>(round_half_up(sum, weight));
    }
    [[nodiscard]] Range range(std::int64_t unit) const {
        return {rounded(unit * low), rounded(unit * high), rounded(unit * supported_low),
                rounded(unit * supported_high)};
    }
};

Range levels(const Instrument& instrument, const Criterion& criterion, const Standing& standing) {
    const auto cap = [&](Assurance assurance) {
        return instrument.assurance_caps[static_cast<std::size_t>(assurance)];
    };
    if (standing.state == State::answered) {
        const int supported = std::min(standing.level, cap(standing.assurance));
        return {standing.level, standing.level, supported, supported};
    }
    if (standing.state == State::pending || criterion.may_be_not_applicable) {
        return {0, highest_level, 0, highest_level};
    }
    return {criterion.lowest, criterion.highest,
            std::min(criterion.lowest, cap(Assurance::declared)),
            std::min(criterion.highest, cap(Assurance::verified))};
}

Sums score_dimension(const Instrument& instrument, const Dimension& dimension,
                     std::span<const Standing> standings, Score& into, DimensionScore& score) {
    Sums sums;
    std::int64_t claimed = 0;
    score = {};
    for (const std::uint32_t i : dimension.criteria) {
        const Criterion& criterion = instrument.criteria[i];
        const Standing& standing = standings[i];
        CriterionScore& scored = into.criteria[i];
        scored = {};
        scored.state = standing.state;
        if (standing.state == State::not_applicable) {
            claimed += criterion.weight;
        } else if (standing.state != State::excluded) {
            const Range range = levels(instrument, criterion, standing);
            sums.add(criterion.weight, range);
            ++score.applicable;
            scored.lost = criterion.weight * (criterion.highest - range.low);
            if (standing.state == State::answered) {
                ++score.answered;
                scored.level = range.low;
                scored.supported_level = range.supported_low;
            }
        }
    }
    score.overclaimed = 100 * claimed > instrument.max_not_applicable * (sums.weight + claimed);
    if (sums.weight > 0) {
        score.score = sums.range(2000);
    }
    return sums;
}

}  // namespace

void straight_score(const Instrument& instrument, std::span<const Standing> standings,
                    Score& into) {
    std::vector<Sums> dimensions;
    Sums total;
    into.answered = 0;
    into.applicable = 0;
    for (std::size_t d = 0; d < instrument.dimensions.size(); ++d) {
        DimensionScore& score = into.dimensions[d];
        dimensions.push_back(
            score_dimension(instrument, instrument.dimensions[d], standings, into, score));
        into.answered += score.answered;
        into.applicable += score.applicable;
        if (score.score) {
            total.add(instrument.dimensions[d].weight, *score.score);
        }
    }
    into.total.reset();
    if (total.weight > 0) {
        const Range range = total.range(1);
        into.total = range;
        for (std::size_t i = 0; i < standings.size(); ++i) {
            CriterionScore& score = into.criteria[i];
            if (score.lost) {
                const std::uint32_t d = instrument.criteria[i].dimension;
                const Sums& sums = dimensions[d];
                const int raised = sums.rounded(2000 * (sums.low + *score.lost));
                const int gained = raised - into.dimensions[d].score.value_or(Range{}).low;
                const std::int64_t gain = std::int64_t{instrument.dimensions[d].weight} * gained;
                score.lost = total.rounded(total.low + gain) - range.low;
            }
        }
    }
    judge_tiers(instrument, standings, into);
}

}  // namespace bench
