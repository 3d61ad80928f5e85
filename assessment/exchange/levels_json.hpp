// SPDX-License-Identifier: MIT
#pragma once

// The member `levels` of a report that discloses no more than levels: in place of profile and
// answers, where each criterion stands. That is all a score and a plan are computed from, so
// such a report is recomputed like any other; it does not become an assessment again.
//
//   {"assessment": id, "enterprise": {"name": …}, "period": …, "plan"?: choices,
//    "criteria": {id: {"state": …, "level"?: 0..5, "assurance"?: …}}}

#include "assessment/assessment.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

/// The assessment must have `levels_only`.
[[nodiscard]] Json levels_json(const Assessment& assessment, const Instrument& instrument);

/// An assessment with `levels_only`; every criterion has to be there, and to stand where the
/// instrument lets it stand. What is wrong is reported.
[[nodiscard]] Assessment read_levels(const JsonReader& reader, const Instrument& instrument);

/// Where one criterion stands. Reading reports what its criterion does not allow.
[[nodiscard]] Json to_json(const Standing& standing);
[[nodiscard]] Standing read_standing(const JsonReader& reader, const Criterion& criterion);

}  // namespace assessment::exchange
