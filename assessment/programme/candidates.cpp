// SPDX-License-Identifier: MIT
#include "assessment/programme/candidates.hpp"

#include <algorithm>
#include <cstdlib>

#include "assessment/programme/partial.hpp"

namespace assessment::programme {

namespace {

std::vector<OptionalWhole> scores_of(const Entry& entry, int Range::* end) {
    std::vector<OptionalWhole> scores;
    scores.reserve(entry.dimensions.size());
    for (const auto& range : entry.dimensions) {
        scores.push_back(range ? OptionalWhole((*range).*end) : OptionalWhole());
    }
    return scores;
}

std::vector<bool> met_but_total(const Entry& entry, const Instrument& instrument) {
    std::vector<assessment::Standing> standings;
    standings.reserve(entry.standings.size());
    for (const Standing& standing : entry.standings) {
        standings.push_back({.state = standing.state,
                             .level = standing.level.value_or(0),
                             .assurance = standing.assurance});
    }
    std::vector<bool> met;
    met.reserve(instrument.tiers.size());
    for (const TierScore& tier : score(instrument, standings).tiers) {
        met.push_back(std::ranges::all_of(tier.conditions, [](const Condition& condition) {
            return condition.kind == ConditionKind::total || condition.state == ConditionState::met;
        }));
    }
    return met;
}

int sign(auto order) {
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

bool is_before(std::span<const Entry> entries, std::span<const Candidate> candidates,
               const Weighed& one, const Weighed& other) {
    if (one.tier != other.tier) {
        return one.tier > other.tier;
    }
    if (one.total != other.total) {
        return one.total > other.total;
    }
    const std::size_t left = candidates[one.candidate].entry;
    const std::size_t right = candidates[other.candidate].entry;
    const TieBreak tie = break_tie(entries[left], entries[right]);
    return tie.order != 0 ? tie.order < 0 : left < right;
}

// ---- places

/// How many of each quota have a place.
class Quotas {
public:
    Quotas(const SelectionRule& rule, std::span<const Entry> entries)
        : rule_(&rule), entries_(entries), taken_(rule.quotas.size()) {}

    [[nodiscard]] bool is_wanted(std::size_t entry) const {
        return any(entry,
                   [](const Quota& quota, std::size_t taken) { return taken < quota.at_least; });
    }

    [[nodiscard]] bool is_full(std::size_t entry) const {
        return any(entry, [](const Quota& quota, std::size_t taken) {
            return quota.at_most && taken >= *quota.at_most;
        });
    }

    void take(std::size_t entry) {
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            taken_[i] += is_of(rule_->quotas[i], entry) ? 1 : 0;
        }
    }

    [[nodiscard]] std::vector<std::size_t> unmet() const {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (taken_[i] < rule_->quotas[i].at_least) {
                places.push_back(i);
            }
        }
        return places;
    }

private:
    [[nodiscard]] bool is_of(const Quota& quota, std::size_t entry) const {
        const Profile& profile = entries_[entry].profile;
        const auto value = profile.find(quota.field);
        return (value == profile.end() ? std::string() : group_name(value->second)) == quota.value;
    }

    template <typename Test>
    [[nodiscard]] bool any(std::size_t entry, Test test) const {
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (is_of(rule_->quotas[i], entry) && test(rule_->quotas[i], taken_[i])) {
                return true;
            }
        }
        return false;
    }

    const SelectionRule* rule_;
    std::span<const Entry> entries_;
    std::vector<std::size_t> taken_;
};

}  // namespace

std::optional<Refusal> refusal(const Entry& entry, const Instrument& instrument,
                               const SelectionRule& rule) {
    if (entry.instrument != instrument.ref ||
        entry.standings.size() != instrument.criteria.size() ||
        entry.dimensions.size() != instrument.dimensions.size()) {
        return Refusal{.fate = Fate::other_instrument};
    }
    if (entry.trust > rule.trust || !counts(entry.trust)) {
        return Refusal{.fate = Fate::trust_too_low};
    }
    if (entry.is_draft || !entry.total) {
        return Refusal{.fate = Fate::incomplete};
    }
    for (const Minimum& minimum : rule.minimums) {
        const auto& score = entry.dimensions[minimum.dimension];
        if (score && score->supported_low < minimum.hundredths) {
            return Refusal{.fate = Fate::minimum_missed,
                           .dimension = static_cast<int>(minimum.dimension)};
        }
    }
    return std::nullopt;
}

Candidate candidate(std::size_t at, const Entry& entry, const Instrument& instrument) {
    return {.entry = at,
            .declared = scores_of(entry, &Range::low),
            .supported = scores_of(entry, &Range::supported_low),
            .tiers = met_but_total(entry, instrument)};
}

int weighted_total(std::span<const OptionalWhole> scores, const Weights& weights) {
    std::int64_t sum = 0;
    std::int64_t of = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i]) {
            sum += weights[i] * *scores[i];
            of += weights[i];
        }
    }
    return of == 0 ? 0 : static_cast<int>(round_half_up(sum, of));
}

int tier_at(const Candidate& candidate, const Instrument& instrument, int declared, int supported) {
    int reached = -1;
    for (std::size_t i = 0; i < instrument.tiers.size(); ++i) {
        const Tier& tier = instrument.tiers[i];
        const int total = tier.basis == Basis::declared ? declared : supported;
        if (!candidate.tiers[i] || total < tier.total) {
            break;
        }
        reached = static_cast<int>(i);
    }
    return reached;
}

Weighed weigh(const Candidate& candidate, std::size_t at, const Instrument& instrument,
              const Weights& weights) {
    const int supported = weighted_total(candidate.supported, weights);
    const int declared = weighted_total(candidate.declared, weights);
    return {.candidate = at,
            .tier = tier_at(candidate, instrument, declared, supported),
            .total = supported};
}

std::optional<Fate> shortfall(const Weighed& weighed, const SelectionRule& rule) {
    if (rule.tier && weighed.tier < static_cast<int>(*rule.tier)) {
        return Fate::tier_missed;
    }
    if (weighed.total < rule.total) {
        return Fate::total_missed;
    }
    return std::nullopt;
}

TieBreak break_tie(const Entry& one, const Entry& other) {
    if (one.trust != other.trust) {
        return {.order = one.trust < other.trust ? -1 : 1, .by = Decider::trust};
    }
    if (one.issued != other.issued) {
        return {.order = sign(one.issued <=> other.issued), .by = Decider::issued};
    }
    if (one.digest != other.digest) {
        return {.order = sign(one.digest <=> other.digest), .by = Decider::digest};
    }
    return {};
}

std::vector<Weighed> ranked(std::span<const Entry> entries, std::span<const Candidate> candidates,
                            const Instrument& instrument, const SelectionRule& rule,
                            const Weights& weights) {
    std::vector<Weighed> ranking;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Weighed weighed = weigh(candidates[i], i, instrument, weights);
        if (!shortfall(weighed, rule)) {
            ranking.push_back(weighed);
        }
    }
    std::ranges::sort(ranking, [&](const Weighed& one, const Weighed& other) {
        return is_before(entries, candidates, one, other);
    });
    return ranking;
}

Placing give_places(std::span<const Entry> entries, std::span<const Candidate> candidates,
                    std::span<const Weighed> ranking, const SelectionRule& rule) {
    Placing placing{.fates = std::vector(ranking.size(), Fate::no_place_left)};
    Quotas quotas(rule, entries);
    std::size_t left = rule.places;
    for (const bool is_first_round : {true, false}) {
        for (std::size_t i = 0; i < ranking.size(); ++i) {
            const std::size_t entry = candidates[ranking[i].candidate].entry;
            if (left == 0 || placing.fates[i] == Fate::selected ||
                (is_first_round && !quotas.is_wanted(entry))) {
                continue;
            }
            if (quotas.is_full(entry)) {
                placing.fates[i] = Fate::quota_full;
                continue;
            }
            quotas.take(entry);
            placing.fates[i] = Fate::selected;
            --left;
        }
    }
    placing.unmet = quotas.unmet();
    return placing;
}

}  // namespace assessment::programme
