// SPDX-License-Identifier: MIT
#pragma once

// The figures of a programme as tables, in the order in which they are read: what there is, tiers
// and scores, groups, weak criteria, claims and evidence, agreement, progress, every criterion, and
// at the end what each figure means. CSV, XLSX and the page for printing are made of the same
// tables. Numbers are numbers; where too few stand behind one, its cell says so in words.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/table.hpp"
#include "assessment/exchange/table_document.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/progress.hpp"
#include "assessment/programme/selection.hpp"
#include "assessment/programme/sensitivity.hpp"
#include "assessment/programme/suspicions.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// What a report of a programme is made from. All of it is borrowed; what is not there (null) is
/// left out.
struct ProgrammeReport {
    const Instrument& instrument;
    const programme::Figures& figures;
    std::string_view programme{};  // its name
    std::string_view period{};
    Date issued{};
    const programme::ProgressFigures* progress = nullptr;
    std::span<const programme::Entry> entries{};  // of questions and selection
    const std::vector<programme::Question>* questions = nullptr;
    const programme::SelectionRule* rule = nullptr;  // with a selection
    const programme::Selection* selection = nullptr;
    const programme::Sensitivity* sensitivity = nullptr;  // with a selection
};

/// A table with the figure that it shows (programme_words.hpp); none for the first and the last.
struct ProgrammeTable {
    std::string_view figure{};
    Table table{};
};

[[nodiscard]] std::vector<ProgrammeTable> programme_tables(const ProgrammeReport& report,
                                                           const Catalogue& words);

/// "山西省试点统计报告"
[[nodiscard]] std::string programme_title(const ProgrammeReport& report, const Catalogue& words);

/// The same as a document for a spreadsheet.
[[nodiscard]] TableDocument programme_document(const ProgrammeReport& report,
                                               const Catalogue& words);

[[nodiscard]] std::string write_programme_csv(const ProgrammeReport& report,
                                              const Catalogue& words);

}  // namespace assessment::exchange
