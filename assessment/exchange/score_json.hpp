// SPDX-License-Identifier: MIT
#pragma once

// Score -> `ipgauge.score/1` (SCORING.md 7): the document that every engine must write byte
// for byte the same.

#include <string>

#include "assessment/assessment.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment::exchange {

[[nodiscard]] Json to_json(const Range& range);
[[nodiscard]] Json to_json(const Condition& condition, const Tier& tier,
                           const Instrument& instrument);
[[nodiscard]] Json to_json(const Score& score, const Instrument& instrument,
                           const AssessmentId& assessment);

/// Canonical JSON and one line feed.
[[nodiscard]] std::string write_score(const Score& score, const Instrument& instrument,
                                      const AssessmentId& assessment);

}  // namespace assessment::exchange
