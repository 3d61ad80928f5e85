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

/// Levels of one criterion at each end of its range, or their weighted sums.
template <typename Number>
struct Ends {
    Number low = 0;
    Number high = 0;
    Number supported_low = 0;
    Number supported_high = 0;
};

/// What is summed over the criteria of one dimension.
struct Sums {
    std::int64_t weight = 0;          // of the applicable criteria
    std::int64_t not_applicable = 0;  // weight in that state
    std::int64_t not_excluded = 0;    // weight
    Ends<std::int64_t> levels;        // each times its weight
    int answered = 0;
    int applicable = 0;
    Divider divide{1};  // by the weight of the applicable criteria
};

/// Room for the sums of all dimensions: on the stack unless there are very many.
class Room {
public:
    explicit Room(std::size_t dimensions) {
        if (dimensions > few_.size()) {
            many_.resize(dimensions);
        }
        sums_ = {many_.empty() ? few_.data() : many_.data(), dimensions};
        std::ranges::fill(sums_, Sums{});
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    [[nodiscard]] std::span<Sums> sums() const { return sums_; }

private:
    std::array<Sums, 32> few_;
    std::vector<Sums> many_;
    std::span<Sums> sums_;
};

/// What is summed over the scored dimensions.
struct Total {
    Ends<std::int64_t> points;  // dimension scores times dimension weights
    std::int64_t weight = 0;
};

bool is_applicable(State state) {
    return state == State::answered || state == State::unanswered || state == State::pending;
}

int cap(const Instrument& instrument, Assurance assurance) {
    return instrument.assurance_caps[static_cast<std::size_t>(assurance)];
}

int supported_level(const Instrument& instrument, const Standing& standing) {
    return std::min<int>(standing.level, cap(instrument, standing.assurance));
}

bool may_leave(const ScoringRow& row, State state) {
    return state == State::pending || row.may_be_not_applicable;
}

int low_level(const ScoringRow& row, const Standing& standing) {
    if (standing.state == State::answered) {
        return standing.level;
    }
    return may_leave(row, standing.state) ? 0 : row.lowest;
}

/// The levels of an applicable criterion (SCORING.md 3).
Ends<int> levels_of(const Instrument& instrument, const ScoringRow& row, const Standing& standing) {
    if (standing.state == State::answered) {
        const int supported = supported_level(instrument, standing);
        return {standing.level, standing.level, supported, supported};
    }
    if (may_leave(row, standing.state)) {
        return {0, highest_level, 0, highest_level};
    }
    return {row.lowest, row.highest,
            std::min<int>(row.lowest, cap(instrument, Assurance::declared)),
            std::min<int>(row.highest, cap(instrument, Assurance::verified))};
}

void add(Sums& sums, const ScoringRow& row, State state, const Ends<int>& levels) {
    const int weight = row.weight;
    sums.weight += weight;
    sums.answered += state == State::answered ? 1 : 0;
    ++sums.applicable;
    sums.levels.low += weight * levels.low;
    sums.levels.high += weight * levels.high;
    sums.levels.supported_low += weight * levels.supported_low;
    sums.levels.supported_high += weight * levels.supported_high;
}

void score_criteria(const Instrument& instrument, std::span<const Standing> standings,
                    std::span<Sums> sums, Score& into) {
    into.criteria.resize(standings.size());
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const ScoringRow& row = instrument.scoring_rows[i];
        const Standing& standing = standings[i];
        Sums& dimension = sums[row.dimension];
        CriterionScore& criterion = into.criteria[i];
        criterion = {};
        criterion.state = standing.state;
        if (standing.state != State::excluded) {
            dimension.not_excluded += row.weight;
        }
        if (standing.state == State::not_applicable) {
            dimension.not_applicable += row.weight;
        }
        if (is_applicable(standing.state)) {
            add(dimension, row, standing.state, levels_of(instrument, row, standing));
        }
        if (standing.state == State::answered) {
            criterion.level = standing.level;
            criterion.supported_level = supported_level(instrument, standing);
        }
    }
}

Range rounded(const Ends<std::int64_t>& sums, std::int64_t unit, const Divider& divide) {
    return {.low = divide(unit * sums.low),
            .high = divide(unit * sums.high),
            .supported_low = divide(unit * sums.supported_low),
            .supported_high = divide(unit * sums.supported_high)};
}

bool is_overclaimed(const Instrument& instrument, const Sums& sums) {
    return 100 * sums.not_applicable > instrument.max_not_applicable * sums.not_excluded;
}

void add(Total& total, const Range& score, std::int64_t weight) {
    total.weight += weight;
    total.points.low += weight * score.low;
    total.points.high += weight * score.high;
    total.points.supported_low += weight * score.supported_low;
    total.points.supported_high += weight * score.supported_high;
}

Total score_dimensions(const Instrument& instrument, std::span<Sums> sums, Score& into) {
    Total total;
    into.answered = 0;
    into.applicable = 0;
    into.dimensions.resize(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        Sums& of = sums[i];
        DimensionScore& dimension = into.dimensions[i];
        dimension = {.score = std::nullopt,
                     .answered = of.answered,
                     .applicable = of.applicable,
                     .overclaimed = is_overclaimed(instrument, of)};
        into.answered += of.answered;
        into.applicable += of.applicable;
        if (of.applicable > 0) {
            of.divide = Divider(of.weight);
            dimension.score = rounded(of.levels, points_per_level, of.divide);
            add(total, *dimension.score, instrument.dimensions[i].weight);
        }
    }
    return total;
}

/// The total with one criterion raised to its highest level, minus the total as it is: only
/// its own dimension changes, so one new rounding there and one of the total are enough.
void score_losses(const Instrument& instrument, std::span<const Standing> standings,
                  std::span<const Sums> sums, const Total& total, Score& into) {
    const Divider divide_total(total.weight);
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (!is_applicable(standings[i].state)) {
            continue;
        }
        const ScoringRow& row = instrument.scoring_rows[i];
        const Sums& of = sums[row.dimension];
        const int rise = row.weight * (row.highest - low_level(row, standings[i]));
        const int raised = of.divide(points_per_level * (of.levels.low + rise));
        const int gained = raised - into.dimensions[row.dimension].score->low;
        const std::int64_t points =
            total.points.low + std::int64_t{instrument.dimensions[row.dimension].weight} * gained;
        into.criteria[i].lost = divide_total(points) - into.total->low;
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
    score_criteria(instrument, standings, room.sums(), into);
    const Total total = score_dimensions(instrument, room.sums(), into);
    into.total.reset();
    if (total.weight > 0) {
        into.total = rounded(total.points, 1, Divider(total.weight));
        score_losses(instrument, standings, room.sums(), total, into);
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
