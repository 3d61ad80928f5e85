// SPDX-License-Identifier: MIT
#include "assessment/programme/sensitivity.hpp"

#include <algorithm>

#include "assessment/programme/candidates.hpp"
#include "assessment/programme/dominance.hpp"

namespace assessment::programme {

namespace {

/// Everybody who is not refused for what no weight changes.
std::vector<Candidate> all_candidates(std::span<const Entry> entries, const Instrument& instrument,
                                      const SelectionRule& rule) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!refusal(entries[i], instrument, rule)) {
            candidates.push_back(candidate(i, entries[i], instrument));
        }
    }
    return candidates;
}

// ---- bounds

/// What is certain of everybody for all weights between the ends.
class Bounds {
public:
    Bounds(std::span<const Entry> entries, std::span<const Candidate> candidates,
           const Instrument& instrument, const SelectionRule& rule, int percent)
        : entries_(entries),
          candidates_(candidates),
          rule_(&rule),
          ends_(weight_ends(instrument, percent)) {
        for (const Candidate& candidate : candidates) {
            reaches_.push_back(reach(candidate, instrument, ends_));
        }
    }

    [[nodiscard]] Certainty of(std::size_t one) const {
        if (!can_reach(one)) {
            return Certainty::never;
        }
        std::size_t overtaking = 0;  // who may be before this one
        std::size_t before = 0;      // who is, for certain
        for (std::size_t other = 0; other < candidates_.size(); ++other) {
            if (other != one && can_reach(other)) {
                overtaking += is_before(one, other) ? 0 : 1;
                before += surely_reaches(other) && is_before(other, one) ? 1 : 0;
            }
        }
        if (before >= rule_->places) {
            return Certainty::never;
        }
        return surely_reaches(one) && overtaking < rule_->places ? Certainty::always
                                                                 : Certainty::depends;
    }

private:
    [[nodiscard]] int wanted_tier() const {
        return rule_->tier ? static_cast<int>(*rule_->tier) : -1;
    }
    [[nodiscard]] bool can_reach(std::size_t one) const {
        return reaches_[one].greatest_tier >= wanted_tier() &&
               reaches_[one].supported.greatest >= rule_->total;
    }
    [[nodiscard]] bool surely_reaches(std::size_t one) const {
        return reaches_[one].least_tier >= wanted_tier() &&
               reaches_[one].supported.least >= rule_->total;
    }

    /// For certain. Who is level goes by what no weight changes.
    [[nodiscard]] bool is_before(std::size_t one, std::size_t other) const {
        if (reaches_[one].least_tier != reaches_[other].greatest_tier) {
            return reaches_[one].least_tier > reaches_[other].greatest_tier;
        }
        const TieBreak tie =
            break_tie(entries_[candidates_[one].entry], entries_[candidates_[other].entry]);
        const bool is_first = tie.order != 0 ? tie.order < 0 : one < other;
        return is_ahead(candidates_[one], candidates_[other], ends_, is_first ? 0 : 1);
    }

    std::span<const Entry> entries_;
    std::span<const Candidate> candidates_;
    const SelectionRule* rule_;
    WeightEnds ends_;
    std::vector<Reach> reaches_;
};

// ---- trials

/// The stated weights, in the unit of the ends.
Weights middle(const WeightEnds& ends) {
    Weights weights;
    weights.reserve(ends.least.size());
    for (std::size_t i = 0; i < ends.least.size(); ++i) {
        weights.push_back((ends.least[i] + ends.greatest[i]) / 2);
    }
    return weights;
}

/// SplitMix64: the same draws on every machine.
std::uint64_t draw(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// One dimension at a time, then drawn sets.
std::vector<Weights> trial_weights(const WeightEnds& ends, const SensitivityRules& rules) {
    std::vector<Weights> trials;
    for (std::size_t i = 0; i < ends.least.size(); ++i) {
        for (const Weights* end : {&ends.least, &ends.greatest}) {
            trials.push_back(middle(ends));
            trials.back()[i] = (*end)[i];
        }
    }
    std::uint64_t state = rules.seed;
    for (std::size_t drawn = 0; drawn < rules.drawn; ++drawn) {
        Weights& weights = trials.emplace_back(ends.least);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            weights[i] = (draw(state) >> 63U) != 0 ? ends.greatest[i] : ends.least[i];
        }
    }
    return trials;
}

/// Who has a place with these weights, by place in the list of candidates.
std::vector<bool> selected_with(std::span<const Entry> entries,
                                std::span<const Candidate> candidates, const Instrument& instrument,
                                const SelectionRule& rule, const Weights& weights) {
    const auto ranking = ranked(entries, candidates, instrument, rule, weights);
    const Placing placing = give_places(entries, candidates, ranking, rule);
    std::vector<bool> selected(candidates.size());
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        selected[ranking[i].candidate] = placing.fates[i] == Fate::selected;
    }
    return selected;
}

}  // namespace

Sensitivity sensitivity(std::span<const Entry> entries, const Instrument& instrument,
                        const SelectionRule& rule, const SensitivityRules& rules) {
    const auto candidates = all_candidates(entries, instrument, rule);
    const WeightEnds ends = weight_ends(instrument, rules.percent);
    const auto trials = trial_weights(ends, rules);
    Sensitivity found{.rules = rules,
                      .is_bounded = rule.quotas.empty() && candidates.size() <= most_bounded,
                      .trials = trials.size()};
    const auto stated = selected_with(entries, candidates, instrument, rule, middle(ends));
    const Bounds bounds(entries, candidates, instrument, rule, rules.percent);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        found.candidates.push_back(
            {.entry = candidates[i].entry,
             .is_selected = stated[i],
             .certainty = found.is_bounded ? bounds.of(i) : Certainty::depends});
    }
    for (const Weights& weights : trials) {
        const auto selected = selected_with(entries, candidates, instrument, rule, weights);
        found.changed += selected == stated ? 0 : 1;
        for (std::size_t i = 0; i < selected.size(); ++i) {
            found.candidates[i].times_selected += selected[i] ? 1 : 0;
        }
    }
    return found;
}

}  // namespace assessment::programme
