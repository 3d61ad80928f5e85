// SPDX-License-Identifier: MIT
#pragma once

// What a review says, in words; the screen and the report say it alike.

#include <string>

#include "assessment/agreement.hpp"
#include "assessment/instrument.hpp"
#include "assessment/review_outcome.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// "3级（有材料）", or the state where there is no level.
[[nodiscard]] std::string standing_text(const Standing& standing, const Catalogue& words);

[[nodiscard]] std::string review_state_text(ReviewState state, const Catalogue& words);

/// "王工，2026年11月26日"; as much of it as is known.
[[nodiscard]] std::string authorship_text(const Authorship& by, const Catalogue& words);

/// "61.20（佐证 55.10）"; what is said where nothing is scored.
[[nodiscard]] std::string total_text(const Score& score, const Catalogue& words);

/// "0.640", or why there is none.
[[nodiscard]] std::string kappa_text(const Agreement& agreement, const Catalogue& words);

/// How far both agree, in one or two sentences.
[[nodiscard]] std::string agreement_text(const Agreement& agreement, const Catalogue& words);

}  // namespace assessment::exchange
