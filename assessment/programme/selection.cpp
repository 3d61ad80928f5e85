// SPDX-License-Identifier: MIT
#include "assessment/programme/selection.hpp"

#include "assessment/programme/candidates.hpp"

namespace assessment::programme {

namespace {

Weights stated_weights(const Instrument& instrument) {
    Weights weights;
    weights.reserve(instrument.dimensions.size());
    for (const Dimension& dimension : instrument.dimensions) {
        weights.push_back(dimension.weight);
    }
    return weights;
}

bool is_level(const Weighed& one, const Weighed& other) {
    return one.tier == other.tier && one.total == other.total;
}

Decider decider(std::span<const Entry> entries, std::span<const Candidate> candidates,
                const Weighed& before, const Weighed& behind) {
    if (before.tier != behind.tier) {
        return Decider::tier;
    }
    if (before.total != behind.total) {
        return Decider::total;
    }
    return break_tie(entries[candidates[before.candidate].entry],
                     entries[candidates[behind.candidate].entry])
        .by;
}

/// The rows of those who have a rank.
std::vector<Ranked> candidate_rows(std::span<const Entry> entries,
                                   std::span<const Candidate> candidates,
                                   std::span<const Weighed> ranking, const Placing& placing) {
    std::vector<Ranked> rows;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const bool as_before = i > 0 && is_level(ranking[i - 1], ranking[i]);
        const bool as_next = i + 1 < ranking.size() && is_level(ranking[i], ranking[i + 1]);
        Ranked row{.entry = candidates[ranking[i].candidate].entry,
                   .rank = i + 1,
                   .fate = placing.fates[i],
                   .is_tied = as_before || as_next};
        if (i > 0) {
            row.behind = decider(entries, candidates, ranking[i - 1], ranking[i]);
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

Selection select(std::span<const Entry> entries, const Instrument& instrument,
                 const SelectionRule& rule) {
    const Weights weights = stated_weights(instrument);
    std::vector<Candidate> candidates;
    std::vector<Ranked> others;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto refused = refusal(entries[i], instrument, rule);
        Candidate added = refused ? Candidate{} : candidate(i, entries[i], instrument);
        const auto short_of =
            refused ? std::optional(refused->fate)
                    : shortfall(weigh(added, candidates.size(), instrument, weights), rule);
        if (short_of) {
            others.push_back({.entry = i,
                              .fate = *short_of,
                              .dimension = refused ? refused->dimension : OptionalWhole()});
        } else {
            candidates.push_back(std::move(added));
        }
    }
    const auto ranking = ranked(entries, candidates, instrument, rule, weights);
    const Placing placing = give_places(entries, candidates, ranking, rule);
    Selection selection{.ranking = candidate_rows(entries, candidates, ranking, placing),
                        .candidates = ranking.size(),
                        .unmet = placing.unmet};
    for (const Fate fate : placing.fates) {
        selection.selected += fate == Fate::selected ? 1 : 0;
    }
    selection.ranking.insert(selection.ranking.end(), others.begin(), others.end());
    return selection;
}

}  // namespace assessment::programme
