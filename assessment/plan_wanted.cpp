// SPDX-License-Identifier: MIT
#include "assessment/plan_wanted.hpp"

#include <algorithm>

namespace assessment::planning {

namespace {

void raise_floor(Floor& floor, int level, Assurance assurance) {
    floor.level = std::max(floor.level, level);
    floor.assurance = std::max(floor.assurance, assurance);
}

/// Whether this condition of this tier is the one that is left out.
bool is_omitted(const Omitted& omitted, std::uint32_t tier, ConditionKind kind,
                std::uint32_t index) {
    if (!omitted.condition || omitted.condition->tier != tier ||
        omitted.condition->condition.kind != kind) {
        return false;
    }
    const Condition& condition = omitted.condition->condition;
    return kind == ConditionKind::total ||
           (kind == ConditionKind::gate ? condition.gate : condition.dimension) == index;
}

void add_tier(const Tier& tier, std::uint32_t at, const Omitted& omitted, Wanted& into) {
    const auto basis = static_cast<std::size_t>(tier.basis);
    if (!is_omitted(omitted, at, ConditionKind::total, 0)) {
        into.total[basis] = std::max(into.total[basis], tier.total);
    }
    for (const Minimum& minimum : tier.minimums) {
        if (!is_omitted(omitted, at, ConditionKind::dimension, minimum.dimension)) {
            int& least = into.minimums[minimum.dimension][basis];
            least = std::max(least, minimum.hundredths);
        }
    }
    for (std::uint32_t i = 0; i < tier.gates.size(); ++i) {
        if (!is_omitted(omitted, at, ConditionKind::gate, i)) {
            const Gate& gate = tier.gates[i];
            raise_floor(into.floors[gate.criterion], gate.level, gate.assurance);
        }
    }
}

Wanted wanted_by_pins(const Instrument& instrument, std::span<const Pin> pins,
                      std::optional<std::uint32_t> omitted) {
    Wanted result{.minimums = std::vector<PerBasis<int>>(instrument.dimensions.size()),
                  .floors = std::vector<Floor>(instrument.criteria.size())};
    for (std::uint32_t i = 0; i < pins.size(); ++i) {
        if (i != omitted) {
            raise_floor(result.floors[pins[i].criterion], pins[i].level, pins[i].assurance);
        }
    }
    return result;
}

/// The highest attainable level that the months leave.
int highest_within(const Criterion& criterion, int from, std::optional<std::int64_t> months) {
    int highest = from;
    std::int64_t taken = 0;
    for (int level = from + 1; level <= criterion.highest; ++level) {
        taken += criterion.steps[static_cast<std::size_t>(level - 1)].months;
        if (months && taken > *months) {
            break;
        }
        if ((criterion.attainable >> level & 1) != 0) {
            highest = level;
        }
    }
    return highest;
}

static_assert(static_cast<std::size_t>(Basis::declared) == declared);
static_assert(static_cast<std::size_t>(Basis::supported) == supported);

}  // namespace

Wanted wanted(const Instrument& instrument, std::uint32_t tier, std::span<const Pin> pins,
              const Omitted& omitted) {
    Wanted result = wanted_by_pins(instrument, pins, omitted.pin);
    for (std::uint32_t at = 0; at <= tier; ++at) {
        add_tier(instrument.tiers[at], at, omitted, result);
    }
    return result;
}

Wanted wanted(const Instrument& instrument, std::span<const Pin> pins) {
    return wanted_by_pins(instrument, pins, std::nullopt);
}

std::vector<Standing> furthest(const Instrument& instrument, std::span<const Standing> start,
                               const PlanLimits& limits) {
    std::vector<Standing> result(start.begin(), start.end());
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (result[i].state == State::answered) {
            result[i].level = highest_within(instrument.criteria[i], start[i].level, limits.months);
            result[i].assurance = Assurance::verified;
        }
    }
    for (const std::uint32_t i : limits.unchanged) {
        result[i] = start[i];
    }
    return result;
}

std::vector<Obstacle> obstacles(const Instrument& instrument, std::span<const Standing> furthest,
                                std::uint32_t tier) {
    std::vector<Obstacle> found;
    const Score best = score(instrument, furthest);
    for (std::uint32_t at = 0; at <= tier; ++at) {
        for (const Condition& condition : best.tiers[at].conditions) {
            if (condition.state == ConditionState::failed) {
                found.push_back({.tier = at, .condition = condition});
            }
        }
    }
    return found;
}

std::vector<std::uint32_t> unreachable(std::span<const Standing> furthest,
                                       std::span<const Pin> pins) {
    std::vector<std::uint32_t> found;
    for (const Pin& pin : pins) {
        const Standing& standing = furthest[pin.criterion];
        if (standing.state == State::answered &&
            (standing.level < pin.level || standing.assurance < pin.assurance)) {
            found.push_back(pin.criterion);
        }
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

}  // namespace assessment::planning
