// SPDX-License-Identifier: MIT
#pragma once

// The tables of a report, one function each; report_tables.cpp puts them together. For use
// within this folder.

#include <cstdint>
#include <string>

#include "assessment/exchange/report_words.hpp"
#include "assessment/exchange/table.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// What every table is made from.
struct TableSource {
    const Report& report;
    const Catalogue& words;

    [[nodiscard]] const Instrument& instrument() const { return *report.instrument; }
    [[nodiscard]] const std::string& in_words(const Text& text) const {
        return text.in(words.language());
    }
    [[nodiscard]] std::string title(std::uint32_t criterion) const {
        return numbered_title(instrument(), criterion, words.language());
    }
    /// Null when nothing was said.
    [[nodiscard]] const Answer* answer_to(std::uint32_t criterion) const;
};

[[nodiscard]] Table summary_table(const TableSource& source);     // who, when, which tier
[[nodiscard]] Table conditions_table(const TableSource& source);  // what each tier wants
[[nodiscard]] Table dimensions_table(const TableSource& source);  // scores, and the total
[[nodiscard]] Table gaps_table(const TableSource& source);        // what is lost, and where
[[nodiscard]] Table plan_table(const TableSource& source);        // steps, and what was decided
[[nodiscard]] Table answers_table(const TableSource& source);     // everything that was said
[[nodiscard]] Table figures_table(const TableSource& source);     // every figure that was given
[[nodiscard]] Table evidence_table(const TableSource& source);    // what backs it
[[nodiscard]] Table review_table(const TableSource& source);      // what was found on site
[[nodiscard]] Table profile_table(const TableSource& source);     // who said it

}  // namespace assessment::exchange
