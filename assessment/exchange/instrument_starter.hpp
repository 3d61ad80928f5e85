// SPDX-License-Identifier: MIT
#pragma once

// An instrument to start from: a sound small one under an id of its own, with as many criteria as
// are wanted. The model and the pattern are data (assets/starter); what is left of the model stays
// sound, so that a person always edits something that `ipgauge instrument check` accepts.

#include <cstddef>

#include "assessment/exchange/json.hpp"
#include "assessment/id.hpp"

namespace assessment::exchange {

inline constexpr std::size_t most_starter_criteria = 500;

struct StarterParts {
    Json model;    // a sound instrument
    Json pattern;  // one more criterion; "{number}" in its words and id stands for its number
};

/// The first `criteria` (1 and more) of the model; beyond those the pattern, numbered from the
/// place in the list. Dimensions without a criterion go, and what tiers want of them.
[[nodiscard]] Json starter_instrument(StarterParts parts, const InstrumentId& id,
                                      std::size_t criteria);

}  // namespace assessment::exchange
