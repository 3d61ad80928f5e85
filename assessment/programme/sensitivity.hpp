// SPDX-License-Identifier: MIT
#pragma once

// How much a selection hangs on the weights of the dimensions: what becomes of it when every
// weight may be up to 20 % more or less than stated, each by itself.
//
// Without quotas it is bounded for every such set of weights at once. The difference of two totals
// is linear in each weight, so its least value lies where each weight is at one of its ends, and is
// found dimension by dimension. Somebody who is ahead of another even there is ahead for certain.
// Who can be overtaken by fewer than there are places is selected for certain; who is behind for
// certain of as many as there are places is not selected, whatever the weights. For all others it
// may depend on the weights: the bounds are safe, but need not be the closest there are.
//
// Beside that, and alone where quotas make places depend on each other, the selection is made anew
// with weights at their ends: each dimension alone at either end, and drawn sets in which every
// weight is at one of its ends, from a fixed seed. That says how often somebody is selected of so
// many trials; what happens between the ends it does not prove.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "assessment/programme/selection.hpp"

namespace assessment::programme {

enum class Certainty : std::uint8_t { depends, always, never };
inline constexpr std::size_t certainty_count = 3;

struct SensitivityRules {
    int percent = 20;         // 0..99
    std::size_t drawn = 200;  // sets of weights beside those of one dimension at a time
    std::uint64_t seed = 2026;
};

/// With more reports than this that may be candidates nothing is bounded: it would take too long.
inline constexpr std::size_t most_bounded = 5'000;

/// Of one who is a candidate with the stated weights or with others.
struct Steadiness {
    std::size_t entry = 0;
    bool is_selected = false;        // with the stated weights
    Certainty certainty{};           // when it is bounded; else it depends
    std::size_t times_selected = 0;  // of the trials

    bool operator==(const Steadiness&) const = default;
};

struct Sensitivity {
    SensitivityRules rules{};
    bool is_bounded = false;
    std::size_t trials = 0;
    std::size_t changed = 0;               // trials with another selection than the stated weights
    std::vector<Steadiness> candidates{};  // in the order of the entries
};

[[nodiscard]] Sensitivity sensitivity(std::span<const Entry> entries, const Instrument& instrument,
                                      const SelectionRule& rule,
                                      const SensitivityRules& rules = {});

}  // namespace assessment::programme
