// SPDX-License-Identifier: MIT
#include "assessment/score.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>

#include "assessment/divider.hpp"
#include "assessment/verdict.hpp"

namespace assessment {

namespace {

constexpr int points_per_level = 2000;

// Every gap needs two more roundings and every score is asked for while somebody types, so this
// file keeps to plain sums in one pass, one division for each weight (divider.hpp) and nothing
// that has to be filled or emptied before. tests/support/plain_score.cpp says the same slowly.

/// Levels of one criterion at each end of its range, or their weighted sums.
template <typename Number>
struct Ends {
    Number low;
    Number high;
    Number supported_low;
    Number supported_high;
};

/// Weighted sums over the criteria of one dimension, and the division by their weight. An int
/// has room for 20 million criteria.
struct Tally {
    int weight;          // of the applicable criteria
    int not_applicable;  // weight in that state
    int answered;
    int applicable;
    Ends<int> levels;  // each times its weight
    int low;           // what they give at the low end; this and the rest only when scored
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

/// What is summed over the scored dimensions.
struct Total {
    Ends<std::int64_t> points;  // dimension scores times dimension weights
    std::int64_t weight;
};

template <typename Number>
void add(Ends<Number>& sums, Number weight, const Ends<int>& ends) {
    sums.low += weight * ends.low;
    sums.high += weight * ends.high;
    sums.supported_low += weight * ends.supported_low;
    sums.supported_high += weight * ends.supported_high;
}

void add(Total& total, std::int64_t weight, const Range& score) {
    total.weight += weight;
    add(total.points, weight, {score.low, score.high, score.supported_low, score.supported_high});
}

/// What stays the same from criterion to criterion.
struct Rules {
    std::span<const ScoringRow> rows;
    std::array<int, assurance_count> caps;
};

int cap(const Rules& rules, Assurance assurance) {
    return rules.caps[static_cast<std::size_t>(assurance)];
}

/// The levels of a criterion that is unanswered or pending (SCORING.md 3).
Ends<int> open_levels(const Rules& rules, const ScoringRow& row, State state) {
    if (row.may_be_not_applicable || state == State::pending) {
        return {0, highest_level, 0, highest_level};
    }
    return {row.lowest, row.highest, std::min<int>(row.lowest, cap(rules, Assurance::declared)),
            std::min<int>(row.highest, cap(rules, Assurance::verified))};
}

/// Adds an applicable criterion. Gives the weighted levels it could still rise, which stand for
/// `lost` until the total tells what they are worth.
int add_applicable(const ScoringRow& row, const Ends<int>& levels, Tally& tally) {
    tally.weight += row.weight;
    add(tally.levels, int{row.weight}, levels);
    ++tally.applicable;
    return row.weight * (row.highest - levels.low);
}

using Maybe = std::optional<int>;  // assigned as a whole, whatever was there

void score_criterion(const Rules& rules, const ScoringRow& row, const Standing& standing,
                     Tally& tally, CriterionScore& score) {
    score.state = standing.state;
    if (standing.state == State::answered) {
        const int level = standing.level;
        const int supported = std::min(level, cap(rules, standing.assurance));
        score.level = Maybe(level);
        score.supported_level = Maybe(supported);
        score.lost = Maybe(add_applicable(row, {level, level, supported, supported}, tally));
        ++tally.answered;
        return;
    }
    score.level = Maybe();
    score.supported_level = Maybe();
    score.lost = Maybe();
    if (standing.state == State::not_applicable) {
        tally.not_applicable += row.weight;
    } else if (standing.state != State::excluded) {
        score.lost = Maybe(add_applicable(row, open_levels(rules, row, standing.state), tally));
    }
}

Tally score_criteria(const Rules& rules, std::span<const std::uint32_t> indices,
                     std::span<const Standing> standings, std::span<CriterionScore> into) {
    Tally tally{};
    for (const std::uint32_t i : indices) {
        score_criterion(rules, rules.rows[i], standings[i], tally, into[i]);
    }
    return tally;
}

template <typename Number>
Range rounded(const Ends<Number>& sums, std::int64_t unit, const Divider& divide) {
    return {.low = divide(unit * sums.low),
            .high = divide(unit * sums.high),
            .supported_low = divide(unit * sums.supported_low),
            .supported_high = divide(unit * sums.supported_high)};
}

bool is_overclaimed(const Instrument& instrument, const Tally& tally) {
    const std::int64_t claimed = tally.not_applicable;
    return 100 * claimed > instrument.max_not_applicable * (tally.weight + claimed);
}

Total score_dimensions(const Instrument& instrument, std::span<const Standing> standings,
                       std::span<Tally> tallies, Score& into) {
    const Rules rules{.rows = instrument.scoring_rows, .caps = instrument.assurance_caps};
    Total total{};
    into.answered = 0;
    into.applicable = 0;
    into.criteria.resize(standings.size());
    into.dimensions.resize(tallies.size());
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        const Dimension& dimension = instrument.dimensions[i];
        DimensionScore& score = into.dimensions[i];
        Tally tally = score_criteria(rules, dimension.criteria, standings, into.criteria);
        score = {.score = std::nullopt,
                 .answered = tally.answered,
                 .applicable = tally.applicable,
                 .overclaimed = is_overclaimed(instrument, tally)};
        into.answered += score.answered;
        into.applicable += score.applicable;
        if (score.applicable > 0) {
            tally.divide = Divider(tally.weight);
            const Range range = rounded(tally.levels, points_per_level, tally.divide);
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
    const int total_low = divide_total(total.points.low);
    for (std::size_t d = 0; d < tallies.size(); ++d) {
        const Tally& tally = tallies[d];
        if (tally.applicable == 0) {
            continue;
        }
        const Dimension& dimension = instrument.dimensions[d];
        const std::int64_t weight = dimension.weight;
        const std::int64_t others = total.points.low - weight * tally.low;
        for (const std::uint32_t i : dimension.criteria) {
            if (Maybe& lost = criteria[i].lost) {
                const std::int64_t levels = tally.levels.low + *lost;
                const int raised = tally.divide(points_per_level * levels);
                lost = Maybe(divide_total(others + weight * raised) - total_low);
            }
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
        into.total = rounded(total.points, 1, divide);
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
