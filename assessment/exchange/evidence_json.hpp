// SPDX-License-Identifier: MIT
#pragma once

// The evidence of an answer, for the readers of this folder. Only `text` is asked for (SCORING.md
// 2). `item`, `state`, `post` and `date` are ours: where another program means something else by
// them, they are kept as they came, with a warning, like any member that we do not know.

#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] std::vector<Evidence> read_evidence(const JsonReader& list,
                                                  const Criterion& criterion);

[[nodiscard]] Json to_json(const std::vector<Evidence>& evidence);

}  // namespace assessment::exchange
