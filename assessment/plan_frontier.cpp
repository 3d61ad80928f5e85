// SPDX-License-Identifier: MIT
// frontier(): every pair of hours and total that no other beats. Here ties do not matter, so a
// partial plan is two numbers, and whole lists of them are merged, dimension by dimension.
#include <algorithm>
#include <cassert>
#include <iterator>

#include "assessment/plan.hpp"
#include "assessment/plan_wanted.hpp"

namespace assessment {

namespace {

using planning::Group;
using planning::Part;
using planning::Raise;
using planning::Task;

struct Pair {
    std::int64_t hours = 0;
    std::int64_t worth = 0;
};

/// Pairs that no other beats, both strictly increasing.
using Pairs = std::vector<Pair>;

/// The unbeaten ones of two lists, where `more` is added to each pair of the second.
void merge(const Pairs& first, const Pairs& second, const Pair& more, Pairs& into) {
    into.clear();
    std::int64_t worth = -1;
    const auto add = [&](const Pair& pair) {
        if (pair.worth <= worth) {
            return;
        }
        worth = pair.worth;
        if (!into.empty() && into.back().hours == pair.hours) {
            into.back() = pair;
        } else {
            into.push_back(pair);
        }
    };
    std::size_t at = 0;
    for (const Pair& pair : second) {
        const Pair moved{.hours = pair.hours + more.hours, .worth = pair.worth + more.worth};
        while (at < first.size() && first[at].hours <= moved.hours) {
            add(first[at++]);
        }
        add(moved);
    }
    std::for_each(first.begin() + static_cast<std::ptrdiff_t>(at), first.end(), add);
}

/// The unbeaten sums of one pair of each list.
Pairs sums(const Pairs& first, const Pairs& second) {
    const bool swapped = first.size() < second.size();
    const Pairs& longer = swapped ? second : first;
    const Pairs& shorter = swapped ? first : second;
    Pairs all;
    Pairs next;
    for (const Pair& pair : shorter) {
        merge(all, longer, pair, next);
        std::swap(all, next);
    }
    return all;
}

/// What each raise of a criterion takes and adds to its dimension's weighted levels.
Pairs pairs_of(std::span<const Raise> raises) {
    Pairs pairs;
    for (const Raise& raise : raises) {
        const Pair pair{.hours = raise.hours, .worth = raise.levels[planning::declared]};
        while (!pairs.empty() && pairs.back().hours >= pair.hours) {
            pairs.pop_back();
        }
        pairs.push_back(pair);
    }
    return pairs;
}

Pairs pairs_of(const Task& task, const Group& group) {
    Pairs all{Pair{}};
    for (const Part& part : task.parts_of(group)) {
        all = sums(all, pairs_of(task.raises_of(part)));
    }
    for (Pair& pair : all) {
        pair.worth = planning::weighted_score(group, pair.worth);
    }
    return all;
}

}  // namespace

std::vector<FrontierPoint> frontier(const Instrument& instrument,
                                    std::span<const Standing> standings, const PlanLimits& limits) {
    assert(standings.size() == instrument.criteria.size());
    const auto start = planning::starting(instrument, standings);
    const auto furthest = planning::furthest(instrument, start, limits);
    const auto wanted = planning::wanted(instrument, limits.pins);
    if (!planning::unreachable(furthest, limits.pins).empty()) {
        return {};
    }
    const Task task = planning::make_task(instrument, start, wanted.floors, limits,
                                          planning::AssuranceRule::stays);
    std::int64_t weight = 0;
    Pairs all{Pair{}};
    for (const Group& group : task.groups) {
        if (group.count > 0) {
            weight += group.weight;
            all = sums(all, pairs_of(task, group));
        }
    }
    std::vector<FrontierPoint> points;
    for (const Pair& pair : all) {
        if (weight == 0) {
            break;
        }
        const auto total = static_cast<int>(round_half_up(pair.worth, weight));
        if (points.empty() || total > points.back().total) {
            points.push_back({.hours = pair.hours, .total = total});
        }
    }
    return points;
}

}  // namespace assessment
