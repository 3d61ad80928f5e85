// SPDX-License-Identifier: MIT
#pragma once

// The tables of a programme, one function each; programme_tables.cpp puts them together. For use
// within this folder.

#include <cstdint>
#include <optional>
#include <string>

#include "assessment/exchange/programme_tables.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

/// What every table is made from.
struct ProgrammeSource {
    const ProgrammeReport& report;
    const Catalogue& words;

    [[nodiscard]] const Instrument& instrument() const { return report.instrument; }
    [[nodiscard]] const programme::Figures& figures() const { return report.figures; }
    [[nodiscard]] const std::string& in_words(const Text& text) const {
        return text.in(words.language());
    }
    [[nodiscard]] std::string title(std::uint32_t criterion) const {
        return numbered_title(report.instrument, criterion, words.language());
    }
    /// None achieved, then the tiers from lowest.
    [[nodiscard]] std::string tier(std::size_t place) const {
        const auto tier = static_cast<std::uint32_t>(place) - 1;
        return tier_name(report.instrument, place == 0 ? std::nullopt : std::optional(tier), words);
    }
    [[nodiscard]] Cell hidden() const;
};

[[nodiscard]] Table overview_table(const ProgrammeSource& source);
[[nodiscard]] Table tiers_table(const ProgrammeSource& source);
[[nodiscard]] Table scores_table(const ProgrammeSource& source);
[[nodiscard]] Table groups_table(const ProgrammeSource& source);
[[nodiscard]] Table heat_table(const ProgrammeSource& source);
[[nodiscard]] Table weakest_table(const ProgrammeSource& source);
[[nodiscard]] Table outrunning_table(const ProgrammeSource& source);
[[nodiscard]] Table agreement_table(const ProgrammeSource& source);
[[nodiscard]] Table progress_table(const ProgrammeSource& source);
[[nodiscard]] Table changes_table(const ProgrammeSource& source);
[[nodiscard]] Table criteria_table(const ProgrammeSource& source);
[[nodiscard]] Table questions_table(const ProgrammeSource& source);
[[nodiscard]] Table rule_table(const ProgrammeSource& source);
[[nodiscard]] Table selection_table(const ProgrammeSource& source);
[[nodiscard]] Table sensitivity_table(const ProgrammeSource& source);
[[nodiscard]] Table definitions_table(const ProgrammeSource& source);

/// Hundredths as a number with two decimals: shares in percent, means of levels, changes.
[[nodiscard]] Cell hundredths_cell(std::int64_t hundredths);

/// Its name, or what it is known by.
[[nodiscard]] const std::string& shown_name(const programme::Entry& entry);

/// As many more empty cells as a row lacks.
void fill_up(Table& table);

}  // namespace assessment::exchange
