// SPDX-License-Identifier: MIT
#pragma once

// What a programme office counts of a report (programme/entry.hpp), taken from its verification:
// never from what the file states, but from what was computed again.

#include <string>

#include "assessment/assessment.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/programme/entry.hpp"

namespace assessment::exchange {

[[nodiscard]] programme::Trust trust_of(Soundness soundness);

/// What an enterprise is known by: its unified social credit code; where there is no valid one,
/// `id` of its object `enterprise`, else its name, else the id of the assessment.
[[nodiscard]] std::string identity(const Assessment& assessment);

/// Its park and region, if the enterprise states them, stand in the profile beside the instrument's
/// own fields. A report that could not be recomputed gives an entry with nothing but trust and
/// digest.
[[nodiscard]] programme::Entry entry_of(const Verification& verification);

}  // namespace assessment::exchange
