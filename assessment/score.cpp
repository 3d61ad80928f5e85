// SPDX-License-Identifier: MIT
#include "assessment/score.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>

#include "assessment/both_ends.hpp"
#include "assessment/divider.hpp"
#include "assessment/verdict.hpp"

namespace assessment {

namespace {

constexpr int points_per_level = 2000;

// Every gap needs two more roundings and every score is asked for while somebody types, so this
// file keeps to plain sums in one pass, one division for each weight (divider.hpp), nothing that
// has to be filled or emptied before, and no branch on an answer: what comes next is not to be
// guessed. tests/support/plain_score.cpp says the same slowly.

/// Sums over the criteria of one dimension, and the division by their weight.
struct Tally {
    BothEnds weight;    // of the applicable criteria, beside that of the not applicable
    BothEnds count;     // of the answered, beside that of the applicable
    BothEnds declared;  // levels, each times its weight
    BothEnds supported;
    int low;  // what they give at the low end; this and the rest only when scored
    Divider divide;
};

/// Room for the tallies of all dimensions: on the stack unless there are very many. Not filled,
/// which would take longer than the sums.
class Room {
public:
    explicit Room(std::size_t dimensions) {
        if (dimensions > few_.size()) {
            many_.resize(dimensions);
        }
        tallies_ = {many_.empty() ? few_.data() : many_.data(), dimensions};
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    [[nodiscard]] std::span<Tally> tallies() const { return tallies_; }

private:
    std::array<Tally, 32> few_;
    std::vector<Tally> many_;
    std::span<Tally> tallies_;
};

/// What is summed over the scored dimensions: their scores times their weights.
struct Total {
    std::int64_t low;
    std::int64_t high;
    std::int64_t supported_low;
    std::int64_t supported_high;
    std::int64_t weight;
};

void add(Total& total, std::int64_t weight, const Range& score) {
    total.weight += weight;
    total.low += weight * score.low;
    total.high += weight * score.high;
    total.supported_low += weight * score.supported_low;
    total.supported_high += weight * score.supported_high;
}

/// Adds a criterion to its dimension. In `lost` go the weighted levels it could still rise, until
/// the total tells what they are worth.
void score_criterion(const ScoringRow& row, State state, const Outcome& outcome, Tally& tally,
                     CriterionScore& score) {
    const BothEnds declared = outcome.declared + (row.open & outcome.keep_row);
    const BothEnds supported = outcome.supported + (row.open_supported & outcome.keep_row);
    const BothEnds weight = row.weight * outcome.weight;
    const auto factor = static_cast<std::uint32_t>(low_end(weight));
    tally.weight += weight;
    tally.count += outcome.count;
    tally.declared += factor * declared;
    tally.supported += factor * supported;

    score.state = state;
    score.level = outcome.level;
    score.supported_level = outcome.supported_level;
    score.lost = OptionalWhole(high_end(outcome.count) != 0,
                               low_end(weight) * (row.highest - low_end(declared)));
}

Tally score_criteria(const Instrument& instrument, std::span<const std::uint32_t> indices,
                     std::span<const Standing> standings, std::span<CriterionScore> into) {
    const ScoringTable& table = instrument.scoring_table;
    Tally tally{};
    for (const std::uint32_t i : indices) {
        score_criterion(instrument.scoring_rows[i], standings[i].state, table[standings[i]], tally,
                        into[i]);
    }
    return tally;
}

Range dimension_range(const Tally& tally) {
    const auto points = [&](int levels) {
        return tally.divide(std::int64_t{points_per_level} * levels);
    };
    return {.low = points(low_end(tally.declared)),
            .high = points(high_end(tally.declared)),
            .supported_low = points(low_end(tally.supported)),
            .supported_high = points(high_end(tally.supported))};
}

Range total_range(const Total& total, const Divider& divide) {
    return {.low = divide(total.low),
            .high = divide(total.high),
            .supported_low = divide(total.supported_low),
            .supported_high = divide(total.supported_high)};
}

bool is_overclaimed(const Instrument& instrument, const Tally& tally) {
    const std::int64_t claimed = high_end(tally.weight);
    return 100 * claimed > instrument.max_not_applicable * (low_end(tally.weight) + claimed);
}

Total score_dimensions(const Instrument& instrument, std::span<const Standing> standings,
                       std::span<Tally> tallies, Score& into) {
    Total total{};
    into.answered = 0;
    into.applicable = 0;
    into.criteria.resize(standings.size());
    into.dimensions.resize(tallies.size());
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        const Dimension& dimension = instrument.dimensions[i];
        DimensionScore& score = into.dimensions[i];
        Tally tally = score_criteria(instrument, dimension.criteria, standings, into.criteria);
        score.score.reset();
        score.answered = low_end(tally.count);
        score.applicable = high_end(tally.count);
        score.overclaimed = is_overclaimed(instrument, tally);
        into.answered += score.answered;
        into.applicable += score.applicable;
        if (score.applicable > 0) {
            tally.divide = Divider(low_end(tally.weight));
            const Range range = dimension_range(tally);
            tally.low = range.low;
            score.score = range;
            add(total, dimension.weight, range);
        }
        tallies[i] = tally;
    }
    return total;
}

/// The total with one criterion raised to its highest level, minus the total as it is: only
/// its own dimension changes, so one new rounding there and one of the total are enough.
void score_losses(const Instrument& instrument, std::span<const Tally> tallies, const Total& total,
                  const Divider& divide_total, std::span<CriterionScore> criteria) {
    const int total_low = divide_total(total.low);
    for (std::size_t d = 0; d < tallies.size(); ++d) {
        const Tally& tally = tallies[d];
        if (low_end(tally.weight) == 0) {
            continue;
        }
        const Dimension& dimension = instrument.dimensions[d];
        const std::int64_t weight = dimension.weight;
        const Divider::Line dimension_score = tally.divide.along(
            points_per_level, points_per_level * std::int64_t{low_end(tally.declared)});
        const Divider::Line total_score =
            divide_total.along(weight, total.low - weight * tally.low);
        for (const std::uint32_t i : dimension.criteria) {
            OptionalWhole& lost = criteria[i].lost;
            const int raised = total_score(dimension_score(lost.value_or(0)));
            lost = OptionalWhole(lost.has_value(), raised - total_low);
        }
    }
}

}  // namespace

std::string_view name(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::total:
            return "total";
        case ConditionKind::dimension:
            return "dimension";
        case ConditionKind::gate:
            return "gate";
        case ConditionKind::not_applicable:
            return "notApplicable";
    }
    return {};
}

std::string_view name(ConditionState state) {
    switch (state) {
        case ConditionState::met:
            return "met";
        case ConditionState::open:
            return "open";
        case ConditionState::failed:
            return "failed";
    }
    return {};
}

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::achieved:
            return "achieved";
        case Verdict::open:
            return "open";
        case Verdict::missed:
            return "missed";
    }
    return {};
}

void score(const Instrument& instrument, std::span<const Standing> standings, Score& into) {
    assert(standings.size() == instrument.criteria.size());
    const Room room(instrument.dimensions.size());
    const Total total = score_dimensions(instrument, standings, room.tallies(), into);
    into.total.reset();
    if (total.weight > 0) {
        const Divider divide(total.weight);
        into.total = total_range(total, divide);
        score_losses(instrument, room.tallies(), total, divide, into.criteria);
    }
    judge_tiers(instrument, standings, into);
}

Score score(const Instrument& instrument, std::span<const Standing> standings) {
    Score result;
    score(instrument, standings, result);
    return result;
}

Score score(const Instrument& instrument, const Assessment& assessment) {
    return score(instrument, standings(instrument, assessment));
}

std::vector<std::uint32_t> gaps(const Score& score) {
    std::vector<std::uint32_t> losing;
    for (std::uint32_t i = 0; i < score.criteria.size(); ++i) {
        if (score.criteria[i].lost.value_or(0) > 0) {
            losing.push_back(i);
        }
    }
    const auto lost = [&](std::uint32_t i) { return *score.criteria[i].lost; };
    std::ranges::stable_sort(losing, std::ranges::greater{}, lost);
    return losing;
}

}  // namespace assessment
