// SPDX-License-Identifier: MIT
#pragma once

// The member `answer` of a criterion: one of seven types (SCORING.md 1).

#include "assessment/answer.hpp"
#include "assessment/exchange/json_reader.hpp"

namespace assessment::exchange {

[[nodiscard]] AnswerRule read_answer_rule(const JsonReader& reader);

}  // namespace assessment::exchange
