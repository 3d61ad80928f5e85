// SPDX-License-Identifier: MIT
#pragma once

// Who may be chosen, with what their place depends on, ready to be weighed again and again. For
// use within this folder: selection.hpp and sensitivity.hpp are what others ask.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assessment/programme/selection.hpp"

namespace assessment::programme {

/// The weight of each dimension, in any unit that all share.
using Weights = std::vector<std::int64_t>;

/// Whose report is complete and of this instrument, is trusted enough and reaches the minimums:
/// what does not depend on the weights of dimensions.
struct Candidate {
    std::size_t entry = 0;
    std::vector<OptionalWhole> declared{};  // of each dimension, hundredths
    std::vector<OptionalWhole> supported{};
    std::vector<bool> tiers{};  // whose conditions but the total are met
};

/// What does depend on them.
struct Weighed {
    std::size_t candidate = 0;  // its place in the list of candidates
    int tier = -1;              // -1 is none
    int total = 0;              // supported, hundredths
};

/// Why somebody is no candidate, before anything is weighed.
struct Refusal {
    Fate fate{};
    OptionalWhole dimension{};  // whose minimum is missed
};

/// All but tier and total of the rule.
[[nodiscard]] std::optional<Refusal> refusal(const Entry& entry, const Instrument& instrument,
                                             const SelectionRule& rule);

[[nodiscard]] Candidate candidate(std::size_t at, const Entry& entry, const Instrument& instrument);

/// SCORING.md 3: the mean of the dimensions that are scored, rounded half up. 0 of none.
[[nodiscard]] int weighted_total(std::span<const OptionalWhole> scores, const Weights& weights);

/// The highest tier with all lower ones, at these totals.
[[nodiscard]] int tier_at(const Candidate& candidate, const Instrument& instrument, int declared,
                          int supported);

[[nodiscard]] Weighed weigh(const Candidate& candidate, std::size_t at,
                            const Instrument& instrument, const Weights& weights);

/// Whether the weighed one reaches tier and total of the rule, or what it misses.
[[nodiscard]] std::optional<Fate> shortfall(const Weighed& weighed, const SelectionRule& rule);

/// What decides between two of the same tier and total: below 0 when the first one is before.
struct TieBreak {
    int order = 0;
    Decider by = Decider::order;
};
[[nodiscard]] TieBreak break_tie(const Entry& one, const Entry& other);

/// The ranking of those who reach the rule, best first.
[[nodiscard]] std::vector<Weighed> ranked(std::span<const Entry> entries,
                                          std::span<const Candidate> candidates,
                                          const Instrument& instrument, const SelectionRule& rule,
                                          const Weights& weights);

/// Gives the places: for each of the ranking what became of it; and the quotas that are unmet.
struct Placing {
    std::vector<Fate> fates{};
    std::vector<std::size_t> unmet{};
};
[[nodiscard]] Placing give_places(std::span<const Entry> entries,
                                  std::span<const Candidate> candidates,
                                  std::span<const Weighed> ranking, const SelectionRule& rule);

}  // namespace assessment::programme
