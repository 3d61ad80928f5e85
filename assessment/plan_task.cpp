// SPDX-License-Identifier: MIT
#include "assessment/plan_task.hpp"

#include <algorithm>

namespace assessment::planning {

namespace {

constexpr std::int64_t points_per_level = 2000;

std::int64_t ceil_divide(std::int64_t n, std::int64_t d) {
    return n <= 0 ? 0 : (n + d - 1) / d;
}

/// The fewest weighted levels that are rounded to at least this score.
std::int64_t levels_for(const Group& group, std::int64_t hundredths) {
    const std::int64_t weight = group.parts_weight;
    return ceil_divide((2 * hundredths - 1) * weight, 2 * points_per_level);
}

struct Rules {
    const Instrument& instrument;
    std::int64_t months;
    std::int64_t scale;
    AssuranceRule assurance;
};

/// Hours of an assurance by itself; those of two are their difference.
std::int64_t assurance_hours(const Instrument& instrument, Assurance assurance) {
    std::int64_t hours = 0;
    for (std::size_t step = 0; step <= static_cast<std::size_t>(assurance); ++step) {
        hours += instrument.assurance_hours[step];
    }
    return hours;
}

/// Adds one level of a criterion with every assurance it may have there.
void add_level(const Rules& rules, const Standing& from, const Floor& floor, Raise raise,
               std::int64_t weight, std::vector<Raise>& raises) {
    const auto lowest = std::max(from.assurance, floor.assurance);
    const auto highest = rules.assurance == AssuranceRule::rises ? Assurance::verified : lowest;
    const std::int64_t level_hours =
        raise.hours - assurance_hours(rules.instrument, from.assurance);
    for (auto at = static_cast<int>(lowest); at <= static_cast<int>(highest); ++at) {
        raise.assurance = static_cast<Assurance>(at);
        raise.hours = level_hours + assurance_hours(rules.instrument, raise.assurance);
        const bool changes = raise.level != from.level || raise.assurance != from.assurance;
        const int cap = rules.instrument.assurance_caps[static_cast<std::size_t>(at)];
        raise.cost = raise.hours * rules.scale + (changes ? 1 : 0);
        raise.supported_level = std::min(raise.level, cap);
        raise.levels = {weight * raise.level, weight * raise.supported_level};
        raises.push_back(raise);
    }
}

void add_raises(const Rules& rules, const Criterion& criterion, const Standing& from,
                const Floor& floor, std::vector<Raise>& raises) {
    Raise raise{.level = from.level};
    while (raise.months <= rules.months) {
        const bool attainable = (criterion.attainable >> raise.level & 1) != 0;
        if (raise.level >= floor.level && (attainable || raise.level == from.level)) {
            add_level(rules, from, floor, raise, criterion.weight, raises);
        }
        if (raise.level == highest_level) {
            break;
        }
        const Step& step = criterion.steps[static_cast<std::size_t>(raise.level)];
        ++raise.level;
        raise.hours += step.hours;
        raise.months += step.months;
    }
}

void add_unchanged(const Criterion& criterion, const Standing& from, const Floor& floor,
                   const Instrument& instrument, std::vector<Raise>& raises) {
    if (from.level < floor.level || from.assurance < floor.assurance) {
        return;
    }
    const int cap = instrument.assurance_caps[static_cast<std::size_t>(from.assurance)];
    const std::int64_t weight = criterion.weight;
    const int supported_level = std::min(from.level, cap);
    raises.push_back({.levels = {weight * from.level, weight * supported_level},
                      .level = from.level,
                      .supported_level = supported_level,
                      .assurance = from.assurance});
}

/// What a part or a group has with its smallest and with its greatest raises.
struct Reach {
    PerBasis<std::int64_t> floor{};
    PerBasis<std::int64_t> ceiling{};
};

Reach reach_of(const Task& task, const Group& group) {
    Reach reach;
    for (const Part& part : task.parts_of(group)) {
        const auto raises = task.raises_of(part);
        for (std::size_t k = 0; k < basis_count; ++k) {
            reach.floor[k] += raises.front().levels[k];
            reach.ceiling[k] += raises.back().levels[k];
        }
    }
    return reach;
}

/// Supported levels never exceed declared ones, so what is asked of them is had of both.
void leave_out_implied(PerBasis<std::int64_t>& least) {
    if (least[supported] >= least[declared]) {
        least[declared] = 0;
    }
}

/// What a group must reach, and where more of it stops to matter, on one basis.
void ask_group(Group& group, std::size_t k, const Reach& reach, std::int64_t total,
               const Reach& totals, std::int64_t minimum) {
    std::int64_t least = levels_for(group, minimum);
    std::int64_t most = least;
    if (total > 0) {
        const auto need = [&](std::int64_t others) {
            return levels_for(group, ceil_divide(total - others, group.weight));
        };
        const std::int64_t ceiling = weighted_score(group, reach.ceiling[k]);
        const std::int64_t floor = weighted_score(group, reach.floor[k]);
        least = std::max(least, need(totals.ceiling[k] - ceiling));
        most = std::max(least, need(totals.floor[k] - floor));
    }
    group.least[k] = least <= reach.floor[k] ? 0 : least;
    group.most[k] = most <= reach.floor[k] ? 0 : most;
}

/// The better of two raises, by index: the cheaper one, of equals the smaller choice.
std::uint32_t better(std::span<const Raise> raises, std::uint32_t a, std::uint32_t b) {
    if (a >= raises.size() || b >= raises.size()) {
        return std::min(a, b);
    }
    if (raises[a].cost != raises[b].cost) {
        return raises[a].cost < raises[b].cost ? a : b;
    }
    return std::min(a, b);
}

/// Moves the raises of a part that no other beats to `end` of the raises; gives the new end. A
/// raise is beaten by one that is better and reaches the same levels or higher ones, as far as
/// levels count in the group.
std::uint32_t keep_useful(Task& task, Part& part, const Group& group, std::uint32_t end) {
    constexpr std::uint32_t none = ~std::uint32_t{0};
    constexpr std::size_t levels = highest_level + 1;
    const auto all = std::span(task.raises).subspan(part.first, part.count);
    // best[d][s]: of all raises to these levels or higher ones.
    std::array<std::array<std::uint32_t, levels + 1>, levels + 1> best{};
    for (auto& row : best) {
        row.fill(none);
    }
    const auto place = [&](const Raise& raise) -> std::uint32_t& {
        return best[group.most[declared] > 0 ? static_cast<std::size_t>(raise.level) : 0]
                   [group.most[supported] > 0 ? static_cast<std::size_t>(raise.supported_level)
                                              : 0];
    };
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        std::uint32_t& at = place(all[i]);
        at = better(all, at, i);
    }
    for (std::size_t d = group.most[declared] > 0 ? levels : 1; d-- > 0;) {
        for (std::size_t s = group.most[supported] > 0 ? levels : 1; s-- > 0;) {
            best[d][s] = better(all, best[d][s], better(all, best[d + 1][s], best[d][s + 1]));
        }
    }
    const std::uint32_t first = end;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (place(all[i]) == i) {
            Raise& kept = task.raises[end++];
            kept = all[i];
            for (std::size_t k = 0; k < basis_count; ++k) {
                kept.levels[k] = group.most[k] > 0 ? kept.levels[k] : 0;
            }
        }
    }
    part.first = first;
    part.count = end - first;
    return end;
}

}  // namespace

AssuranceRule assurance_rule(const Wanted& wanted) {
    const bool rises = wanted.total[supported] > 0 ||
                       std::ranges::any_of(wanted.minimums, [](const PerBasis<int>& minimum) {
                           return minimum[supported] > 0;
                       });
    return rises ? AssuranceRule::rises : AssuranceRule::stays;
}

std::vector<Standing> starting(const Instrument& instrument, std::span<const Standing> standings) {
    std::vector<Standing> start(standings.begin(), standings.end());
    for (std::size_t i = 0; i < start.size(); ++i) {
        if (start[i].state == State::unanswered || start[i].state == State::pending) {
            start[i] = {.state = State::answered, .level = instrument.criteria[i].lowest};
        }
    }
    return start;
}

Task make_task(const Instrument& instrument, std::span<const Standing> start,
               std::span<const Floor> floors, const PlanLimits& limits, AssuranceRule assurance) {
    const auto count = static_cast<std::int64_t>(instrument.criteria.size());
    Task task{.scale = count + 1};
    const Rules rules{.instrument = instrument,
                      .months = limits.months.value_or(std::int64_t{1} << 40),
                      .scale = task.scale,
                      .assurance = assurance};
    std::vector<bool> unchanged(instrument.criteria.size());
    for (const std::uint32_t i : limits.unchanged) {
        unchanged[i] = true;
    }
    task.raises.reserve(instrument.criteria.size() * 12);
    task.parts.reserve(instrument.criteria.size());
    for (const Dimension& dimension : instrument.dimensions) {
        Group group{.weight = dimension.weight,
                    .first = static_cast<std::uint32_t>(task.parts.size())};
        for (const std::uint32_t i : dimension.criteria) {
            if (start[i].state != State::answered) {
                continue;
            }
            const Criterion& criterion = instrument.criteria[i];
            const auto first = static_cast<std::uint32_t>(task.raises.size());
            if (unchanged[i]) {
                add_unchanged(criterion, start[i], floors[i], instrument, task.raises);
            } else {
                add_raises(rules, criterion, start[i], floors[i], task.raises);
            }
            const auto end = static_cast<std::uint32_t>(task.raises.size());
            task.parts.push_back({.criterion = i, .first = first, .count = end - first});
            group.parts_weight += criterion.weight;
            ++group.count;
        }
        task.groups.push_back(group);
    }
    return task;
}

std::int64_t least_weighted_score(const Task& task, std::int64_t hundredths) {
    std::int64_t weight = 0;
    for (const Group& group : task.groups) {
        weight += group.count > 0 ? group.weight : 0;
    }
    return ceil_divide((2 * hundredths - 1) * weight, 2);
}

void ask(Task& task, const Instrument& instrument, const Wanted& wanted) {
    std::vector<Reach> reaches;
    reaches.reserve(task.groups.size());
    Reach totals;
    std::erase_if(task.groups, [](const Group& group) { return group.count == 0; });
    for (const Group& group : task.groups) {
        const Reach reach = reach_of(task, group);
        for (std::size_t k = 0; k < basis_count; ++k) {
            totals.floor[k] += weighted_score(group, reach.floor[k]);
            totals.ceiling[k] += weighted_score(group, reach.ceiling[k]);
        }
        reaches.push_back(reach);
    }
    for (std::size_t k = 0; k < basis_count; ++k) {
        const std::int64_t least = least_weighted_score(task, wanted.total[k]);
        task.least[k] = least <= totals.floor[k] ? 0 : least;
    }
    leave_out_implied(task.least);
    std::uint32_t end = 0;
    for (std::size_t at = 0; at < task.groups.size(); ++at) {
        Group& group = task.groups[at];
        const std::uint32_t criterion = task.parts[group.first].criterion;
        const auto& minimums = wanted.minimums[instrument.criteria[criterion].dimension];
        for (std::size_t k = 0; k < basis_count; ++k) {
            ask_group(group, k, reaches[at], task.least[k], totals, minimums[k]);
        }
        leave_out_implied(group.least);
        for (std::size_t k = 0; k < basis_count; ++k) {
            group.most[k] = task.least[k] > 0 ? group.most[k] : group.least[k];
        }
        for (Part& part : std::span(task.parts).subspan(group.first, group.count)) {
            end = keep_useful(task, part, group, end);
        }
    }
    task.raises.resize(end);
}

}  // namespace assessment::planning
