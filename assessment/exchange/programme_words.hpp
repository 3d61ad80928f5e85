// SPDX-License-Identifier: MIT
#pragma once

// What the figures of a programme are called and what they mean, in words. Every figure that is
// printed has a definition here, which `--why FIGURE` and the report give.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"
#include "assessment/programme/suppression.hpp"
#include "assessment/programme/suspicions.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// A figure by the name that documents and the command line have for it.
struct FigureWords {
    std::string_view name;
    TextKey title;
    TextKey why;
};

/// All of them, in the order in which they are printed.
[[nodiscard]] std::span<const FigureWords> figure_words();

/// Null where there is no such figure.
[[nodiscard]] const FigureWords* find_figure(std::string_view name);

/// The numbers that definitions speak of.
struct FigureNumbers {
    std::int64_t least = programme::usual_least_group;
    int percent = programme::SensitivityRules{}.percent;
    std::size_t trials = 0;
};
[[nodiscard]] std::string why_text(const FigureWords& figure, const FigureNumbers& numbers,
                                   const Catalogue& words);

[[nodiscard]] std::string trust_text(programme::Trust trust, const Catalogue& words);

/// "Pilot", or that none is achieved.
[[nodiscard]] std::string tier_name(const Instrument& instrument,
                                    const std::optional<std::uint32_t>& tier,
                                    const Catalogue& words);

/// The label of a profile field, also of park and region, which no instrument needs to have.
[[nodiscard]] std::string field_text(const Instrument& instrument, const FieldId& field,
                                     const Catalogue& words);

/// A group by the value of the field: the option's label, yes or no, or the text as it is.
[[nodiscard]] std::string group_text(const Instrument& instrument, const FieldId& field,
                                     const std::string& value, const Catalogue& words);

/// The clauses that a criterion is drawn from, one after the other.
[[nodiscard]] std::string clauses_text(const Instrument& instrument, std::uint32_t criterion,
                                       const Catalogue& words);

/// What is asked, and what was seen.
[[nodiscard]] std::string question_text(programme::Suspicion suspicion, const Catalogue& words);
[[nodiscard]] std::string reason_text(const programme::Question& question,
                                      std::span<const programme::Entry> entries,
                                      const Instrument& instrument, const Catalogue& words);

[[nodiscard]] std::string fate_text(const programme::Ranked& ranked, const Instrument& instrument,
                                    const Catalogue& words);

/// What broke the tie; empty where there was none.
[[nodiscard]] std::string decider_text(programme::Decider decider, const Catalogue& words);

[[nodiscard]] std::string certainty_text(programme::Certainty certainty, const Catalogue& words);

}  // namespace assessment::exchange
