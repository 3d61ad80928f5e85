// SPDX-License-Identifier: MIT
#pragma once

// One criterion to answer, between the way through the dimensions and the live score.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks assess_view(const Subject& subject);

/// The way through: quick scan or all, the dimensions, the criteria of this one.
[[nodiscard]] Blocks way_blocks(const Subject& subject, std::uint32_t at);

/// Question, answer, and what follows from it (criterion_view.cpp).
[[nodiscard]] Blocks criterion_blocks(const Subject& subject, std::uint32_t at);

/// How the criterion is answered, by the type of its answer (answer_view.cpp).
[[nodiscard]] Blocks answer_blocks(const Subject& subject, const assessment::Criterion& criterion);

/// What it takes to reach each level, and which is reached (ladder_view.cpp). None where the
/// levels are chosen themselves.
[[nodiscard]] Blocks ladder_blocks(const Subject& subject, const assessment::Criterion& criterion);

/// The same of any answer, in words: each level that can be reached by itself.
[[nodiscard]] std::vector<std::string> ladder_texts(const assessment::AnswerRule& answer,
                                                    const assessment::Catalogue& words);

/// Evidence and note (backing_view.cpp).
[[nodiscard]] Card backing_card(const Subject& subject, const assessment::Criterion& criterion);

/// The score as it stands with every answer (live_score_view.cpp).
[[nodiscard]] Blocks live_score(const Subject& subject, std::uint32_t at);

/// "assess.<criterion>.<part>"
[[nodiscard]] std::string part_id(const assessment::Criterion& criterion, std::string_view part);

}  // namespace app::view
