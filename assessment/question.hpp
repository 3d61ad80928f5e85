// SPDX-License-Identifier: MIT
#pragma once

// Whether two versions of an instrument ask the same. A criterion's text and thresholds are what
// a person reads to answer it and what turns the answer into a level: question and guidance, the
// type of answer with its thresholds and their direction, and each level's, option's, item's and
// unit's words, in every language that both versions have. Another language alone changes nothing.
//
// Not among them, because the answer stays true: title, weight and dimension (they change what the
// answer counts for, see comparison.hpp), evidence, citations and steps, and the bounds of a
// number, which only say what may be entered.

#include <optional>

#include "assessment/answer.hpp"
#include "assessment/instrument.hpp"
#include "assessment/profile.hpp"
#include "assessment/text.hpp"

namespace assessment {

/// They have a language in common and say the same in each; or both say nothing.
[[nodiscard]] bool same_words(const Text& one, const Text& other);

/// The same type, thresholds, levels and words, in the same order.
[[nodiscard]] bool same_rule(const AnswerRule& one, const AnswerRule& other);

/// The same text and thresholds; ids are not looked at.
[[nodiscard]] bool same_question(const Criterion& one, const Criterion& other);

/// The same form, fields and values, in the same order.
[[nodiscard]] bool same_condition(const Predicate& one, const Predicate& other);
[[nodiscard]] bool same_condition(const std::optional<Predicate>& one,
                                  const std::optional<Predicate>& other);

}  // namespace assessment
