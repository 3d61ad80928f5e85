// SPDX-License-Identifier: MIT
#pragma once

// A review in canonical form that nothing is to be said against, read without a tree of it in
// between: it says something of nearly every criterion.

#include "assessment/exchange/canonical_cursor.hpp"
#include "assessment/instrument.hpp"
#include "assessment/review.hpp"

namespace assessment::exchange {

/// The same as read_review() gives (review_json.hpp), or the cursor fails.
[[nodiscard]] Review read_canonical_review(CanonicalCursor& cursor, const Instrument& instrument);

}  // namespace assessment::exchange
