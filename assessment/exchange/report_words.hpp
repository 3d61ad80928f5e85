// SPDX-License-Identifier: MIT
#pragma once

// What a report says of its values, in words: an answer, a condition, a place in a document.
// The printed page and the command line say it alike, so the words are made here once.

#include <cstdint>
#include <string>
#include <string_view>

#include "assessment/report.hpp"
#include "assessment/score.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// Empty when the assessment does not say.
[[nodiscard]] std::string enterprise_name(const Assessment& assessment);

/// "56.75", or "42.10–71.35" while it is open.
[[nodiscard]] std::string range_text(int low, int high);

[[nodiscard]] std::string level_text(int level, const Catalogue& words);
[[nodiscard]] std::string assurance_text(Assurance assurance, const Catalogue& words);
[[nodiscard]] std::string state_text(State state, const Catalogue& words);
[[nodiscard]] std::string verdict_text(Verdict verdict, const Catalogue& words);
[[nodiscard]] std::string condition_state_text(ConditionState state, const Catalogue& words);
[[nodiscard]] std::string date_text(std::chrono::year_month_day date, const Catalogue& words);

/// "已取得：试点达标参考", or that no tier is reached yet.
[[nodiscard]] std::string tier_text(const Report& report, const Catalogue& words);

/// The value as one would say it: the level's sentence, the ticked items, "6 of 8 … (75 %)".
[[nodiscard]] std::string value_text(const AnswerRule& rule, const Value& value,
                                     const Catalogue& words);
[[nodiscard]] std::string profile_text(const ProfileField& field, const ProfileValue& value,
                                       const Catalogue& words);

/// What a tier wants, and where the enterprise stands on it.
struct ConditionWords {
    std::string wanted;  // "佐证总分不低于 55.00"
    std::string actual;  // "61.02"
};
[[nodiscard]] ConditionWords condition_words(const Report& report, std::uint32_t tier,
                                             const Condition& condition, const Catalogue& words);

/// The document and the place in it: "《…实施意见》六（三）".
[[nodiscard]] std::string citation_text(const Instrument& instrument, const Citation& citation,
                                        const Catalogue& words);

/// The source that every quote comes from, if it is one: then it need be named only once.
[[nodiscard]] const Source* only_quoted_source(const Instrument& instrument);

/// What to do to rise by one level from where the criterion stands; empty when nothing is
/// written for it. Steps that lead to no level are passed over.
[[nodiscard]] std::string next_step(const Criterion& criterion, const CriterionScore& score,
                                    std::string_view language);

/// What to do about a gap: the next step, or first to find out what is open.
[[nodiscard]] std::string gap_advice(const Report& report, std::uint32_t criterion,
                                     const Catalogue& words);

/// "3.2 核心技术清单": the criterion's place in its instrument, and its title.
[[nodiscard]] std::string numbered_title(const Instrument& instrument, std::uint32_t criterion,
                                         std::string_view language);

/// The first 16 digits of a digest in fours: "9f86 d081 884c 7d65".
[[nodiscard]] std::string check_code(std::string_view digest);

}  // namespace assessment::exchange
