// SPDX-License-Identifier: MIT
// Tiers: totals, least scores of dimensions, and gates, which are paired by their criterion.
#include <array>

#include "assessment/exchange/instrument_diff_parts.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

namespace {

using enum ChangeEffect;

struct TierPair {
    const Instrument& earlier;
    const Instrument& later;
    const Tier& was;
    const Tier& is;
    Places at;
    Changes& changes;

    [[nodiscard]] Changes::Kind kind(ChangeCode code) const { return {counts, code, is.id.text()}; }
};

/// The least score of the dimension with this id, if the tier wants one.
std::optional<int> minimum_of(const Tier& tier, const Instrument& instrument,
                              const DimensionId& dimension) {
    const auto found = std::ranges::find_if(tier.minimums, [&](const Minimum& minimum) {
        return instrument.dimensions[minimum.dimension].id == dimension;
    });
    return found == tier.minimums.end() ? std::nullopt : std::optional(found->hundredths);
}

std::string minimum_text(const DimensionId& dimension, const std::optional<int>& minimum) {
    return dimension.text() + " " + (minimum ? points_text(*minimum) : "–");
}

void diff_minimum(const TierPair& pair, const DimensionId& dimension) {
    const auto was = minimum_of(pair.was, pair.earlier, dimension);
    const auto is = minimum_of(pair.is, pair.later, dimension);
    if (was == is) {
        return;
    }
    const Places place = pair.at.at("dimensions").at(dimension.text());
    const auto kind = pair.kind(ChangeCode::tier_minimum);
    pair.changes.changed(kind, place, minimum_text(dimension, was), minimum_text(dimension, is));
}

void diff_minimums(const TierPair& pair) {
    for (const Dimension& dimension : pair.later.dimensions) {
        diff_minimum(pair, dimension.id);
    }
    for (const Dimension& dimension : pair.earlier.dimensions) {
        if (std::ranges::find(pair.later.dimensions, dimension.id, &Dimension::id) ==
            pair.later.dimensions.end()) {
            diff_minimum(pair, dimension.id);
        }
    }
}

std::string gate_text(const Gate& gate, const Instrument& instrument) {
    return instrument.criteria[gate.criterion].id.text() + " ≥ " + std::to_string(gate.level) +
           ", " + std::string(name(gate.assurance)) +
           ", waivable: " + (gate.waivable ? "true" : "false");
}

/// The gates of one tier that have not found their like in the other version.
struct Gates {
    const Instrument& instrument;
    const std::vector<Gate>& gates;
    std::vector<std::size_t> left{};

    Gates(const Instrument& owner, const std::vector<Gate>& all) : instrument(owner), gates(all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            left.push_back(i);
        }
    }
    [[nodiscard]] std::string text(std::size_t at) const {
        return gate_text(gates[at], instrument);
    }
    [[nodiscard]] const CriterionId& criterion(std::size_t at) const {
        return instrument.criteria[gates[at].criterion].id;
    }
};

/// Takes away each pair that is alike, after saying so.
template <typename Alike, typename Say>
void take_pairs(Gates& earlier, Gates& later, Alike alike, Say say) {
    std::erase_if(later.left, [&](std::size_t now) {
        const auto found = std::ranges::find_if(
            earlier.left, [&](std::size_t before) { return alike(before, now); });
        if (found == earlier.left.end()) {
            return false;
        }
        say(*found, now);
        earlier.left.erase(found);
        return true;
    });
}

void diff_gates(const TierPair& pair) {
    const Places list = pair.at.at("gates");
    Gates earlier(pair.earlier, pair.was.gates);
    Gates later(pair.later, pair.is.gates);
    take_pairs(
        earlier, later,
        [&](std::size_t before, std::size_t now) {
            return earlier.text(before) == later.text(now);
        },
        [](std::size_t, std::size_t) {});
    take_pairs(
        earlier, later,
        [&](std::size_t before, std::size_t now) {
            return earlier.criterion(before) == later.criterion(now);
        },
        [&](std::size_t before, std::size_t now) {
            pair.changes.changed(pair.kind(ChangeCode::gate_changed), list.at(before, now),
                                 earlier.text(before), later.text(now));
        });
    for (const std::size_t at : earlier.left) {
        pair.changes.removed(pair.kind(ChangeCode::gate_removed), pointer(list.earlier, at),
                             earlier.text(at));
    }
    for (const std::size_t at : later.left) {
        pair.changes.added(pair.kind(ChangeCode::gate_added), pointer(list.later, at),
                           later.text(at));
    }
}

void diff_tier(const TierPair& pair) {
    const auto& [earlier, later, was, is, at, changes] = pair;
    changes.text({words, ChangeCode::tier_title, is.id.text()}, at.at("title"), was.title,
                 is.title);
    if (was.basis != is.basis) {
        changes.changed(pair.kind(ChangeCode::tier_basis), at.at("basis"),
                        std::string(name(was.basis)), std::string(name(is.basis)));
    }
    if (was.total != is.total) {
        changes.changed(pair.kind(ChangeCode::tier_total), at.at("total"), points_text(was.total),
                        points_text(is.total));
    }
    diff_minimums(pair);
    diff_gates(pair);
}

}  // namespace

void diff_tiers(const Instrument& earlier, const Instrument& later, Changes& changes) {
    const Places list = Places{}.at("tiers");
    const Pairing pairing = pair_up(earlier.tiers, later.tiers);
    for (const std::size_t at : pairing.removed) {
        changes.removed({counts, ChangeCode::tier_removed, earlier.tiers[at].id.text()},
                        pointer(list.earlier, at));
    }
    for (const std::size_t at : pairing.added) {
        changes.added({counts, ChangeCode::tier_added, later.tiers[at].id.text()},
                      pointer(list.later, at));
    }
    for (const auto& [before, now] : pairing.both) {
        diff_tier({earlier, later, earlier.tiers[before], later.tiers[now], list.at(before, now),
                   changes});
    }
    changes.order({counts, ChangeCode::list_order, "tiers"}, list, pairing);
}

}  // namespace assessment::exchange
