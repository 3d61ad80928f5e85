// SPDX-License-Identifier: MIT
#pragma once

// An `ipgauge.assessment/1` in canonical form that nothing is to be said against, or one of its
// answers, read without a tree of it in between.

#include "assessment/assessment.hpp"
#include "assessment/exchange/canonical_cursor.hpp"

namespace assessment::exchange {

/// The same as read_assessment() gives (assessment_json.hpp), or the cursor fails.
[[nodiscard]] Assessment read_canonical_assessment(CanonicalCursor& cursor,
                                                   const Instrument& instrument);

/// The same as read_answer() gives (answer_json.hpp), or the cursor fails.
[[nodiscard]] Answer read_canonical_answer(CanonicalCursor& cursor, const Criterion& criterion);

}  // namespace assessment::exchange
