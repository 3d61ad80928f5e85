// SPDX-License-Identifier: MIT
#pragma once

// The score document in canonical form, held against the one that was computed, without writing
// that: for very many.

#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/id.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment::exchange {

/// Exactly what write_canonical(to_json(score, …)) gives (score_json.hpp) has to come next, or the
/// cursor fails.
void expect_score(CanonicalCursor& cursor, const Score& score, const Instrument& instrument,
                  const AssessmentId& assessment);

}  // namespace assessment::exchange
