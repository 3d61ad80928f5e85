// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_tables.hpp"

#include <algorithm>

#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr std::int64_t millionths_per_hundredth = millionths_per_unit / 100;

/// A table that is there always, or only with what it is made from.
struct Row {
    std::string_view figure;
    Table (*table)(const ProgrammeSource& source);
    bool (*is_there)(const ProgrammeReport& report);
};

constexpr auto always = [](const ProgrammeReport&) { return true; };
constexpr auto with_groups = [](const ProgrammeReport& report) {
    return !report.figures.fields.empty();
};
constexpr auto with_progress = [](const ProgrammeReport& report) {
    return report.progress != nullptr && !report.progress->is_hidden;
};
constexpr auto with_questions = [](const ProgrammeReport& report) {
    return report.questions != nullptr;
};
constexpr auto with_selection = [](const ProgrammeReport& report) {
    return report.selection != nullptr;
};
constexpr auto with_sensitivity = [](const ProgrammeReport& report) {
    return report.sensitivity != nullptr;
};

constexpr std::array rows{
    Row{"", overview_table, always},
    Row{"tiers", tiers_table, always},
    Row{"scores", scores_table, always},
    Row{"groups", groups_table, with_groups},
    Row{"heat", heat_table, with_groups},
    Row{"weakest", weakest_table, always},
    Row{"outrunning", outrunning_table, always},
    Row{"agreement", agreement_table, always},
    Row{"progress", progress_table, with_progress},
    Row{"changes", changes_table, with_progress},
    Row{"criteria", criteria_table, always},
    Row{"questions", questions_table, with_questions},
    Row{"rule", rule_table, with_selection},
    Row{"selection", selection_table, with_selection},
    Row{"sensitivity", sensitivity_table, with_sensitivity},
    Row{"", definitions_table, always},
};

}  // namespace

std::string programme_title(const ProgrammeReport& report, const Catalogue& words) {
    return report.programme.empty()
               ? words("programme.title"_text)
               : words("programme.page_title"_text, {{"programme", std::string(report.programme)}});
}

std::vector<ProgrammeTable> programme_tables(const ProgrammeReport& report,
                                             const Catalogue& words) {
    const ProgrammeSource source{report, words};
    std::vector<ProgrammeTable> tables;
    for (const Row& row : rows) {
        if (row.is_there(report)) {
            tables.push_back({.figure = row.figure, .table = row.table(source)});
            fill_up(tables.back().table);
        }
    }
    return tables;
}

TableDocument programme_document(const ProgrammeReport& report, const Catalogue& words) {
    TableDocument document{.title = programme_title(report, words),
                           .author = std::string(report.programme),
                           .created = report.issued};
    for (ProgrammeTable& made : programme_tables(report, words)) {
        document.tables.push_back(std::move(made.table));
    }
    return document;
}

std::string write_programme_csv(const ProgrammeReport& report, const Catalogue& words) {
    return write_csv(programme_document(report, words).tables);
}

Cell ProgrammeSource::hidden() const {
    return words("programme.hidden"_text);
}

Cell hundredths_cell(std::int64_t hundredths) {
    return Decimal{hundredths * millionths_per_hundredth};
}

const std::string& shown_name(const programme::Entry& entry) {
    return entry.name.empty() ? entry.enterprise : entry.name;
}

void fill_up(Table& table) {
    for (Cells& row : table.rows) {
        row.resize(table.columns.size());
    }
}

}  // namespace assessment::exchange
