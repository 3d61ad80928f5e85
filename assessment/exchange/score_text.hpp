// SPDX-License-Identifier: MIT
#pragma once

// The score document written straight into a text, without a tree of it in between: for comparing
// very many.

#include <string>

#include "assessment/id.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment::exchange {

/// Appends exactly what write_canonical(to_json(score, …)) gives (score_json.hpp).
void append_score(std::string& text, const Score& score, const Instrument& instrument,
                  const AssessmentId& assessment);

}  // namespace assessment::exchange
