// SPDX-License-Identifier: MIT
#include "tests/support/random_plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

using namespace assessment;

namespace tests {

namespace {

std::string numbered(std::string_view kind, int number) {
    return std::string(kind) + "-" + std::to_string(number);
}

int random_hours(Random& random, Hours hours, int weight) {
    switch (hours) {
        case Hours::tied:
            return random.number(0, 3);
        case Hours::usual:
            return random.number(1, 80);
        case Hours::fine:
            return random.number(0, 1'000'000);
        case Hours::equal:
            return 8;
        case Hours::by_weight:
            return 8 * weight;
    }
    return 0;
}

AnswerRule random_rule(Random& random, const PlanShape& shape) {
    if (random.chance(shape.percent_rubrics)) {
        return Rubric{};
    }
    if (random.chance(30)) {
        return YesNo{.yes = random.number(1, 5)};
    }
    Choice choice;
    for (const int level : {random.number(0, 2), random.number(1, 5), random.number(0, 5)}) {
        choice.options.push_back({.id = {}, .label = {}, .level = level});
    }
    return choice;
}

Criterion random_criterion(Random& random, const PlanShape& shape, int at) {
    Criterion made;
    made.id = CriterionId(numbered("criterion", at));
    made.answer = random_rule(random, shape);
    made.weight = random.number(1, shape.largest_weight);
    made.dimension = static_cast<std::uint32_t>(
        at < shape.dimensions ? at : random.number(0, shape.dimensions - 1));
    made.may_be_not_applicable = random.chance(30);
    for (Step& step : made.steps) {
        step.hours = random_hours(random, shape.hours, made.weight);
        step.months = random.number(0, 4);
    }
    return made;
}

Standing random_standing(Random& random, const PlanShape& shape, const Criterion& criterion) {
    if (!random.chance(shape.percent_applicable)) {
        return {.state = random.chance(50) ? State::excluded : State::not_applicable};
    }
    if (!random.chance(shape.percent_answered)) {
        return {.state = random.chance(30) ? State::pending : State::unanswered};
    }
    Standing standing{.state = State::answered,
                      .level = criterion.lowest,
                      .assurance = static_cast<Assurance>(random.number(0, 2))};
    const int wanted = random.number(0, shape.highest_start);
    for (int level = 0; level <= wanted; ++level) {
        if ((criterion.attainable >> level & 1) != 0) {
            standing.level = level;
        }
    }
    return standing;
}

/// Somewhere from what there is to what can be had, mostly; sometimes beyond.
int random_least(Random& random, const PlanShape& shape, int now, int best) {
    const int most = now + (best - now) * shape.percent_of_reach / 100;
    return std::clamp(random.number(std::min(now, most), std::max(now, most)) +
                          (random.chance(shape.percent_beyond) ? random.number(-1000, 1000) : 0),
                      0, 10000);
}

/// The highest level that the horizon leaves.
int furthest(const Criterion& criterion, int from, std::optional<std::int64_t> horizon) {
    int furthest = from;
    std::int64_t months = 0;
    for (int level = from + 1; level <= criterion.highest; ++level) {
        months += criterion.steps[static_cast<std::size_t>(level - 1)].months;
        if (horizon && months > *horizon) {
            break;
        }
        if ((criterion.attainable >> level & 1) != 0) {
            furthest = level;
        }
    }
    return furthest;
}

/// The score as it stands, and with everything verified and as high as the horizon leaves.
std::pair<Score, Score> extremes(const PlanCase& made) {
    std::vector<Standing> now = made.standings;
    std::vector<Standing> best = made.standings;
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].state == State::unanswered || now[i].state == State::pending) {
            now[i] = {.state = State::answered, .level = made.instrument.criteria[i].lowest};
        }
        if (now[i].state == State::answered) {
            best[i] = {
                .state = State::answered,
                .level = furthest(made.instrument.criteria[i], now[i].level, made.limits.months),
                .assurance = Assurance::verified};
        }
    }
    return {score(made.instrument, now), score(made.instrument, best)};
}

Tier random_tier(Random& random, const PlanShape& shape, const PlanCase& made, int at) {
    const auto [now, best] = extremes(made);
    const bool is_supported = shape.mixed_bases ? random.chance(50) : false;
    const auto low = [&](const std::optional<Range>& range) {
        return !range ? 0 : is_supported ? range->supported_low : range->low;
    };
    Tier tier{.id = TierId(numbered("tier", at)),
              .title = {},
              .basis = is_supported ? Basis::supported : Basis::declared,
              .total = random_least(random, shape, low(now.total), low(best.total)),
              .minimums = {},
              .gates = {}};
    for (std::uint32_t i = 0; i < made.instrument.dimensions.size(); ++i) {
        if (random.chance(shape.percent_minimums)) {
            tier.minimums.push_back(
                {.dimension = i,
                 .hundredths = random_least(random, shape, low(now.dimensions[i].score),
                                            low(best.dimensions[i].score))});
        }
    }
    for (std::uint32_t i = 0; i < made.instrument.criteria.size(); ++i) {
        if (random.chance(shape.percent_gates)) {
            const int highest =
                furthest(made.instrument.criteria[i], made.standings[i].level, made.limits.months);
            tier.gates.push_back(
                {.criterion = i,
                 .level = random.number(
                     0, random.chance(shape.percent_beyond) ? highest_level : highest),
                 .assurance = static_cast<Assurance>(random.number(0, 2) * random.number(0, 1)),
                 .waivable = !random.chance(shape.percent_beyond)});
        }
    }
    return tier;
}

PlanLimits random_limits(Random& random, const PlanShape& shape, const Instrument& instrument) {
    PlanLimits limits;
    if (random.chance(40)) {
        limits.months = random.number(0, 20);
    }
    if (!shape.limited || random.chance(60)) {
        return limits;
    }
    for (std::uint32_t i = 0; i < instrument.criteria.size(); ++i) {
        if (random.chance(20)) {
            limits.pins.push_back({.criterion = i,
                                   .level = random.number(0, instrument.criteria[i].highest),
                                   .assurance = static_cast<Assurance>(random.number(0, 2))});
        } else if (random.chance(15)) {
            limits.unchanged.push_back(i);
        }
    }
    return limits;
}

}  // namespace

PlanCase random_plan_case(Random& random, const PlanShape& shape) {
    PlanCase made;
    Instrument& instrument = made.instrument;
    for (int i = 0; i < shape.dimensions; ++i) {
        instrument.dimensions.push_back({.id = DimensionId(numbered("dimension", i)),
                                         .title = {},
                                         .weight = random.number(1, shape.largest_dimension),
                                         .criteria = {}});
    }
    for (int i = 0; i < shape.criteria; ++i) {
        instrument.criteria.push_back(random_criterion(random, shape, i));
    }
    instrument.assurance_caps = {random.number(0, 5), random.number(0, 5), random.number(3, 5)};
    std::ranges::sort(instrument.assurance_caps);
    instrument.assurance_hours = {0, random_hours(random, shape.hours, 1),
                                  random_hours(random, shape.hours, 1)};
    instrument.max_not_applicable = random.number(50, 100);
    index(instrument);
    for (const Criterion& criterion : instrument.criteria) {
        made.standings.push_back(random_standing(random, shape, criterion));
    }
    made.limits = random_limits(random, shape, instrument);
    for (int i = 0; i < shape.tiers; ++i) {
        instrument.tiers.push_back(random_tier(random, shape, made, i));
    }
    made.tier = static_cast<std::uint32_t>(random.number(0, shape.tiers - 1));
    return made;
}

}  // namespace tests
