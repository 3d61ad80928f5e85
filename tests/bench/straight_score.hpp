// SPDX-License-Identifier: MIT
#pragma once

// Sections 3 to 6 of SCORING.md as one would write them at the first try, for speed but without
// thinking about it: the yardstick for what the engine's care is worth on a machine.

#include <span>

#include "assessment/score.hpp"

namespace bench {

/// The same figures as assessment::score, into a Score that has been filled once before.
void straight_score(const assessment::Instrument& instrument,
                    std::span<const assessment::Standing> standings, assessment::Score& into);

}  // namespace bench
