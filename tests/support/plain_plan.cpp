// SPDX-License-Identifier: MIT
#include "tests/support/plain_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "tests/support/plain_options.hpp"
#include "tests/support/plain_score.hpp"

using namespace assessment;

namespace tests {

namespace {

std::int64_t rounded(std::int64_t n, std::int64_t d) {
    return (2 * n + d) / (2 * d);
}

/// Scores of the dimensions and the total on one basis, all criteria being answered.
struct Scores {
    std::vector<std::optional<std::int64_t>> dimensions;
    std::optional<std::int64_t> total;
};

Scores scores_of(const Instrument& instrument, std::span<const Standing> standings, Basis basis) {
    Scores scores;
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::uint32_t d = 0; d < instrument.dimensions.size(); ++d) {
        std::int64_t points = 0;
        std::int64_t weight = 0;
        for (std::size_t i = 0; i < standings.size(); ++i) {
            const Criterion& criterion = instrument.criteria[i];
            const Standing& standing = standings[i];
            if (criterion.dimension != d || standing.state != State::answered) {
                continue;
            }
            const int cap = instrument.assurance_caps[static_cast<std::size_t>(standing.assurance)];
            const int level =
                basis == Basis::declared ? standing.level : std::min(standing.level, cap);
            points += std::int64_t{criterion.weight} * level * 2000;
            weight += criterion.weight;
        }
        if (weight == 0) {
            scores.dimensions.emplace_back();
            continue;
        }
        scores.dimensions.emplace_back(rounded(points, weight));
        sum += instrument.dimensions[d].weight * *scores.dimensions.back();
        weights += instrument.dimensions[d].weight;
    }
    if (weights > 0) {
        scores.total = rounded(sum, weights);
    }
    return scores;
}

struct Question {
    std::uint32_t tier;
    Condition condition;
};

/// All conditions of the tiers up to this one, in order.
std::vector<Question> questions(const Instrument& instrument, std::span<const Standing> begin,
                                std::uint32_t tier) {
    std::vector<Question> all;
    const Score score = plain_score(instrument, begin);
    for (std::uint32_t t = 0; t <= tier; ++t) {
        for (const Condition& condition : score.tiers[t].conditions) {
            all.push_back({.tier = t, .condition = condition});
        }
    }
    return all;
}

bool is_met(const Instrument& instrument, const Question& question,
            std::span<const Standing> standings, const std::map<Basis, Scores>& scores) {
    const Tier& tier = instrument.tiers[question.tier];
    const Scores& on = scores.at(tier.basis);
    switch (question.condition.kind) {
        case ConditionKind::total:
            return on.total && *on.total >= tier.total;
        case ConditionKind::dimension: {
            const auto minimum =
                std::ranges::find(tier.minimums, question.condition.dimension, &Minimum::dimension);
            const auto& value = on.dimensions[question.condition.dimension];
            return !value || *value >= minimum->hundredths;
        }
        case ConditionKind::gate: {
            const Gate& gate = tier.gates[question.condition.gate];
            const Standing& standing = standings[gate.criterion];
            return standing.state == State::answered
                       ? standing.level >= gate.level && standing.assurance >= gate.assurance
                       : gate.waivable;
        }
        case ConditionKind::not_applicable:
            return false;
    }
    return false;
}

std::map<Basis, Scores> both_scores(const Instrument& instrument,
                                    std::span<const Standing> standings) {
    return {{Basis::declared, scores_of(instrument, standings, Basis::declared)},
            {Basis::supported, scores_of(instrument, standings, Basis::supported)}};
}

bool keeps_pins(std::span<const Standing> standings, const PlanLimits& limits) {
    return std::ranges::all_of(limits.pins, [&](const Pin& pin) {
        const Standing& standing = standings[pin.criterion];
        return standing.state != State::answered ||
               (standing.level >= pin.level && standing.assurance >= pin.assurance);
    });
}

Plan plan_of(const Instrument& instrument, std::span<const Standing> begin, const Whole& whole) {
    Plan plan{.status = whole.changes == 0 ? PlanStatus::achieved : PlanStatus::planned,
              .hours = whole.hours};
    for (std::uint32_t i = 0; i < begin.size(); ++i) {
        const Option& option = whole.options[i];
        if (option.level != begin[i].level || option.assurance != begin[i].assurance) {
            plan.changes.push_back({.criterion = i,
                                    .from = begin[i].level,
                                    .to = option.level,
                                    .from_assurance = begin[i].assurance,
                                    .to_assurance = option.assurance,
                                    .hours = option.hours,
                                    .months = option.months});
        }
    }
    plan.after = *plain_score(instrument, whole.standings).total;
    return plan;
}

/// Pins that no whole keeps by themselves.
std::vector<std::uint32_t> missed_pins(const Options& options, std::span<const Standing> begin,
                                       const PlanLimits& limits) {
    std::vector<std::uint32_t> missed;
    for (std::uint32_t i = 0; i < begin.size(); ++i) {
        for (const Pin& pin : limits.pins) {
            const bool reached = std::ranges::any_of(options[i], [&](const Option& option) {
                return option.level >= pin.level && option.assurance >= pin.assurance;
            });
            if (pin.criterion == i && begin[i].state == State::answered && !reached &&
                (missed.empty() || missed.back() != i)) {
                missed.push_back(i);
            }
        }
    }
    return missed;
}

}  // namespace

Plan plain_plan(const Instrument& instrument, std::span<const Standing> standings,
                std::uint32_t tier, const PlanLimits& limits) {
    const auto begin = begin_of(instrument, standings);
    const auto options = all_options(instrument, begin, limits);
    const auto asked = questions(instrument, begin, tier);
    std::optional<Whole> best;
    std::vector<bool> ever(asked.size());
    for_each_whole(options, begin, [&](const Whole& whole) {
        // In the order of choices, so the first of equals is the one.
        if (best &&
            std::pair(whole.hours, whole.changes) >= std::pair(best->hours, best->changes)) {
            return;
        }
        const auto scores = both_scores(instrument, whole.standings);
        bool all = keeps_pins(whole.standings, limits);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const bool met = is_met(instrument, asked[i], whole.standings, scores);
            ever[i] = ever[i] || met;
            all = all && met;
        }
        if (all) {
            best = whole;
        }
    });
    if (best) {
        return plan_of(instrument, begin, *best);
    }
    Plan none{.unreachable = missed_pins(options, begin, limits)};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (!ever[i]) {
            Condition condition = asked[i].condition;
            condition.state = ConditionState::failed;
            none.obstacles.push_back({.tier = asked[i].tier, .condition = condition});
        }
    }
    return none;
}

Plan plain_plan_within(const Instrument& instrument, std::span<const Standing> standings,
                       std::int64_t budget, const PlanLimits& limits) {
    const auto begin = begin_of(instrument, standings);
    const auto options = all_options(instrument, begin, limits);
    std::optional<Whole> best;
    std::int64_t most = -1;
    for_each_whole(options, begin, [&](const Whole& whole) {
        for (std::uint32_t i = 0; i < begin.size(); ++i) {
            Assurance assurance = begin[i].assurance;
            for (const Pin& pin : limits.pins) {
                if (pin.criterion == i && begin[i].state == State::answered) {
                    assurance = std::max(assurance, pin.assurance);
                }
            }
            if (whole.options[i].assurance != assurance) {
                return;
            }
        }
        const auto total = scores_of(instrument, whole.standings, Basis::declared).total;
        if (!total || whole.hours > budget || !keeps_pins(whole.standings, limits)) {
            return;
        }
        const auto key = std::tuple(-*total, whole.hours, whole.changes);
        if (!best || key < std::tuple(-most, best->hours, best->changes)) {
            best = whole;
            most = *total;
        }
    });
    return best ? plan_of(instrument, begin, *best)
                : Plan{.unreachable = missed_pins(options, begin, limits)};
}

std::vector<FrontierPoint> plain_frontier(const Instrument& instrument,
                                          std::span<const Standing> standings,
                                          const PlanLimits& limits) {
    const auto begin = begin_of(instrument, standings);
    std::map<std::int64_t, std::int64_t> best;  // the greatest total for exactly these hours
    for_each_whole(all_options(instrument, begin, limits), begin, [&](const Whole& whole) {
        const auto total = scores_of(instrument, whole.standings, Basis::declared).total;
        if (total && keeps_pins(whole.standings, limits)) {
            std::int64_t& most = best[whole.hours];
            most = std::max(most, *total);
        }
    });
    std::vector<FrontierPoint> points;
    for (const auto& [hours, total] : best) {
        if (points.empty() || total > points.back().total) {
            points.push_back({.hours = hours, .total = static_cast<int>(total)});
        }
    }
    return points;
}

std::vector<Binding> plain_bindings(const Instrument& instrument,
                                    std::span<const Standing> standings, std::uint32_t tier,
                                    const PlanLimits& limits) {
    const Plan whole = plain_plan(instrument, standings, tier, limits);
    std::vector<Binding> found;
    if (whole.status == PlanStatus::infeasible) {
        return found;
    }
    const auto begin = begin_of(instrument, standings);
    for (const Question& question : questions(instrument, begin, tier)) {
        Instrument without = instrument;
        Tier& from = without.tiers[question.tier];
        switch (question.condition.kind) {
            case ConditionKind::total:
                from.total = 0;
                break;
            case ConditionKind::dimension:
                std::erase_if(from.minimums, [&](const Minimum& minimum) {
                    return minimum.dimension == question.condition.dimension;
                });
                break;
            case ConditionKind::gate:
                from.gates.erase(from.gates.begin() +
                                 static_cast<std::ptrdiff_t>(question.condition.gate));
                break;
            case ConditionKind::not_applicable:
                break;
        }
        const std::int64_t saved = whole.hours - plain_plan(without, standings, tier, limits).hours;
        if (saved > 0) {
            found.push_back(
                {.condition = Obstacle{question.tier, question.condition}, .saved = saved});
        }
    }
    for (std::uint32_t i = 0; i < limits.pins.size(); ++i) {
        PlanLimits fewer = limits;
        fewer.pins.erase(fewer.pins.begin() + static_cast<std::ptrdiff_t>(i));
        const std::int64_t saved =
            whole.hours - plain_plan(instrument, standings, tier, fewer).hours;
        if (saved > 0) {
            found.push_back({.condition = std::nullopt, .pin = i, .saved = saved});
        }
    }
    return found;
}

}  // namespace tests
