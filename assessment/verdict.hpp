// SPDX-License-Identifier: MIT
#pragma once

// The second half of score(): what the tiers want, held against a score (SCORING.md 6).

#include <span>

#include "assessment/score.hpp"

namespace assessment {

/// Fills `tiers` and `tier` of a score whose total, dimensions and criteria are there.
void judge_tiers(const Instrument& instrument, std::span<const Standing> standings, Score& into);

}  // namespace assessment
