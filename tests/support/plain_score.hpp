// SPDX-License-Identifier: MIT
#pragma once

// SCORING.md sections 1 to 6 written down word for word, as slowly as it reads, sharing only
// data types with the engine. The engine is held against it on random instruments.

#include <span>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace tests {

[[nodiscard]] int plain_level(const assessment::AnswerRule& rule, const assessment::Value& value);

/// The attainable levels, in ascending order.
[[nodiscard]] std::vector<int> plain_attainable(const assessment::AnswerRule& rule);

[[nodiscard]] std::vector<assessment::Standing> plain_standings(
    const assessment::Instrument& instrument, const assessment::Assessment& assessment);

[[nodiscard]] assessment::Score plain_score(const assessment::Instrument& instrument,
                                            std::span<const assessment::Standing> standings);

}  // namespace tests
