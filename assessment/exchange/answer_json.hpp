// SPDX-License-Identifier: MIT
#pragma once

// One answer of an assessment (SCORING.md 2), for the readers of this folder.

#include "assessment/assessment.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] Answer read_answer(const JsonReader& reader, const Criterion& criterion);

/// Puts members that were kept back into an object.
void add_extras(Json& object, const Extras& extras);

}  // namespace assessment::exchange
