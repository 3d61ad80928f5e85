// SPDX-License-Identifier: MIT
#pragma once

// What a programme office counts of a report (programme/entry.hpp), taken from its verification:
// never from what the file states, but from what was computed again.

#include "assessment/exchange/verification.hpp"
#include "assessment/programme/entry.hpp"

namespace assessment::exchange {

[[nodiscard]] programme::Trust trust_of(Soundness soundness);

/// An enterprise is known by its unified social credit code; where the report has no valid one, by
/// `id` of its object `enterprise`, else by its name, else by the id of the assessment. Its park
/// and region, if it states them, stand in the profile beside the instrument's own fields. A report
/// that could not be recomputed gives an entry with nothing but trust and digest.
[[nodiscard]] programme::Entry entry_of(const Verification& verification);

}  // namespace assessment::exchange
