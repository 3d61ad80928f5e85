// SPDX-License-Identifier: MIT
#include "assessment/comparison.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "assessment/question.hpp"

namespace assessment {

namespace {

/// One of the two assessments with what is looked up in it.
struct Side {
    const Instrument& instrument;
    const Score& score;
    std::vector<Standing> standings;

    explicit Side(const Report& report)
        : instrument(*report.instrument),
          score(report.score),
          standings(assessment::standings(*report.instrument, report.assessment)) {}

    [[nodiscard]] Stand stand(std::uint32_t at) const {
        return {.index = at,
                .state = standings[at].state,
                .level = score.criteria[at].level,
                .assurance = standings[at].assurance};
    }
    [[nodiscard]] std::optional<std::uint32_t> find(const DimensionId& id) const {
        const auto found = std::ranges::find(instrument.dimensions, id, &Dimension::id);
        return found == instrument.dimensions.end() ? std::nullopt
                                                    : std::optional(static_cast<std::uint32_t>(
                                                          found - instrument.dimensions.begin()));
    }
    [[nodiscard]] const DimensionId& dimension_of(const Criterion& criterion) const {
        return instrument.dimensions[criterion.dimension].id;
    }
};

Movement movement(const Stand& earlier, const Stand& later) {
    if (!earlier.level) {
        return later.level ? Movement::newly_answered : Movement::open;
    }
    if (!later.level) {
        return Movement::no_longer_answered;
    }
    return *later.level > *earlier.level   ? Movement::rose
           : *later.level < *earlier.level ? Movement::fell
                                           : Movement::unchanged;
}

CriterionChange criterion_change(const Side& earlier, const Side& later, std::uint32_t at) {
    const Criterion& now = later.instrument.criteria[at];
    CriterionChange change{.id = now.id,
                           .likeness = Likeness::added,
                           .movement = Movement::apart,
                           .earlier = {},
                           .later = later.stand(at)};
    if (const auto before = earlier.instrument.find(now.id)) {
        const bool same = same_question(earlier.instrument.criteria[*before], now);
        change.earlier = earlier.stand(*before);
        change.likeness = same ? Likeness::same : Likeness::changed;
        change.movement = same ? movement(*change.earlier, *change.later) : Movement::apart;
    }
    return change;
}

std::vector<CriterionChange> criterion_changes(const Side& earlier, const Side& later) {
    std::vector<CriterionChange> changes;
    changes.reserve(later.instrument.criteria.size());
    for (std::uint32_t i = 0; i < later.instrument.criteria.size(); ++i) {
        changes.push_back(criterion_change(earlier, later, i));
    }
    for (std::uint32_t i = 0; i < earlier.instrument.criteria.size(); ++i) {
        const CriterionId& id = earlier.instrument.criteria[i].id;
        if (!later.instrument.find(id)) {
            changes.push_back({.id = id,
                               .likeness = Likeness::retired,
                               .movement = Movement::apart,
                               .earlier = earlier.stand(i),
                               .later = {}});
        }
    }
    return changes;
}

/// All that a criterion brings into the score of its dimension.
bool counts_alike(const Criterion& one, const Criterion& other) {
    return one.weight == other.weight && one.may_be_not_applicable == other.may_be_not_applicable &&
           same_condition(one.applies_if, other.applies_if) && same_question(one, other);
}

bool scored_alike(const Side& earlier, const Side& later, const Dimension& before,
                  const Dimension& now) {
    return before.criteria.size() == now.criteria.size() &&
           std::ranges::all_of(now.criteria, [&](std::uint32_t at) {
               const Criterion& criterion = later.instrument.criteria[at];
               const auto found = earlier.instrument.find(criterion.id);
               return found &&
                      earlier.dimension_of(earlier.instrument.criteria[*found]) == now.id &&
                      counts_alike(earlier.instrument.criteria[*found], criterion);
           });
}

std::optional<Difference> difference(const std::optional<Range>& earlier,
                                     const std::optional<Range>& later, bool supported) {
    if (!earlier || !later) {
        return std::nullopt;
    }
    Difference difference{.declared = later->low - earlier->low, .supported = {}};
    if (supported) {
        difference.supported = later->supported_low - earlier->supported_low;
    }
    return difference;
}

DimensionChange dimension_change(const Side& earlier, const Side& later, std::uint32_t at,
                                 bool supported) {
    const Dimension& now = later.instrument.dimensions[at];
    DimensionChange change{.id = now.id,
                           .likeness = Likeness::added,
                           .earlier = earlier.find(now.id),
                           .later = at,
                           .difference = {}};
    if (!change.earlier) {
        return change;
    }
    const Dimension& before = earlier.instrument.dimensions[*change.earlier];
    change.likeness =
        scored_alike(earlier, later, before, now) ? Likeness::same : Likeness::changed;
    if (change.likeness == Likeness::same) {
        change.difference = difference(earlier.score.dimensions[*change.earlier].score,
                                       later.score.dimensions[at].score, supported);
    }
    return change;
}

std::vector<DimensionChange> dimension_changes(const Side& earlier, const Side& later,
                                               bool supported) {
    std::vector<DimensionChange> changes;
    changes.reserve(later.instrument.dimensions.size());
    for (std::uint32_t i = 0; i < later.instrument.dimensions.size(); ++i) {
        changes.push_back(dimension_change(earlier, later, i, supported));
    }
    for (std::uint32_t i = 0; i < earlier.instrument.dimensions.size(); ++i) {
        const DimensionId& id = earlier.instrument.dimensions[i].id;
        if (!later.find(id)) {
            changes.push_back({.id = id,
                               .likeness = Likeness::retired,
                               .earlier = i,
                               .later = {},
                               .difference = {}});
        }
    }
    return changes;
}

bool weigh_alike(const Side& earlier, const Side& later,
                 const std::vector<DimensionChange>& dimensions) {
    return std::ranges::all_of(dimensions, [&](const DimensionChange& change) {
        return change.likeness == Likeness::same && change.earlier && change.later &&
               earlier.instrument.dimensions[*change.earlier].weight ==
                   later.instrument.dimensions[*change.later].weight;
    });
}

bool same_minimums(const Side& earlier, const Side& later, const Tier& before, const Tier& now) {
    const auto is_in = [&](const Minimum& wanted) {
        return std::ranges::any_of(before.minimums, [&](const Minimum& minimum) {
            return earlier.instrument.dimensions[minimum.dimension].id ==
                       later.instrument.dimensions[wanted.dimension].id &&
                   minimum.hundredths == wanted.hundredths;
        });
    };
    return before.minimums.size() == now.minimums.size() &&
           std::ranges::all_of(now.minimums, is_in);
}

/// What a gate wants, whatever place it has among the others.
using GateWish = std::tuple<CriterionId, int, Assurance, bool>;

std::vector<GateWish> wishes(const Side& side, const Tier& tier) {
    std::vector<GateWish> wishes;
    wishes.reserve(tier.gates.size());
    for (const Gate& gate : tier.gates) {
        wishes.emplace_back(side.instrument.criteria[gate.criterion].id, gate.level, gate.assurance,
                            gate.waivable);
    }
    std::ranges::sort(wishes);
    return wishes;
}

bool same_tier(const Side& earlier, const Side& later, const Tier& before, const Tier& now) {
    return before.id == now.id && before.basis == now.basis && before.total == now.total &&
           same_minimums(earlier, later, before, now) &&
           wishes(earlier, before) == wishes(later, now);
}

bool same_tiers(const Side& earlier, const Side& later) {
    return earlier.instrument.max_not_applicable == later.instrument.max_not_applicable &&
           std::ranges::equal(earlier.instrument.tiers, later.instrument.tiers,
                              [&](const Tier& before, const Tier& now) {
                                  return same_tier(earlier, later, before, now);
                              });
}

/// No tier is below every tier.
Movement tier_movement(const std::optional<std::uint32_t>& earlier,
                       const std::optional<std::uint32_t>& later) {
    return later > earlier   ? Movement::rose
           : later < earlier ? Movement::fell
                             : Movement::unchanged;
}

}  // namespace

Comparison compare(const Report& earlier, const Report& later) {
    const Side before(earlier);
    const Side now(later);
    Comparison comparison;
    comparison.same_instrument = before.instrument.ref == now.instrument.ref;
    comparison.supported_comparable =
        before.instrument.assurance_caps == now.instrument.assurance_caps;
    comparison.criteria = criterion_changes(before, now);
    comparison.dimensions = dimension_changes(before, now, comparison.supported_comparable);
    comparison.totals_comparable = weigh_alike(before, now, comparison.dimensions);
    if (comparison.totals_comparable) {
        comparison.total =
            difference(before.score.total, now.score.total, comparison.supported_comparable);
    }
    comparison.tiers_comparable =
        comparison.totals_comparable && comparison.supported_comparable && same_tiers(before, now);
    if (comparison.tiers_comparable) {
        comparison.tier = tier_movement(before.score.tier, now.score.tier);
    }
    return comparison;
}

}  // namespace assessment
