// SPDX-License-Identifier: MIT
// Progress, questions, and what everything means. Declared in
// programme_tables_parts.hpp.
#include <algorithm>

#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::ChangeFigures;

namespace {

constexpr std::size_t most_named = 20;  // enterprises of one question

Cells change_row(std::string title, const ChangeFigures& change, const ProgrammeSource& source) {
    if (change.is_hidden) {
        return {std::move(title), source.hidden()};
    }
    Cells row{std::move(title), whole_cell(change.risen), whole_cell(change.same),
              whole_cell(change.fallen)};
    if (change.change) {
        row.push_back(hundredths_cell(change.change->lower));
        row.push_back(hundredths_cell(change.change->median));
        row.push_back(hundredths_cell(change.change->upper));
    }
    return row;
}

std::string names_of(const programme::Question& question, const ProgrammeSource& source) {
    std::string names;
    for (std::size_t i = 0; i < std::min(question.entries.size(), most_named); ++i) {
        const std::string& name = shown_name(source.report.entries[question.entries[i]]);
        if (question.about == programme::Suspicion::jump && i > 0) {
            break;  // the same enterprise again
        }
        names += (i == 0 ? "" : source.words("verify.separator"_text)) + name;
    }
    return names + (question.entries.size() > most_named ? "…" : "");
}

}  // namespace

Table progress_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    const programme::ProgressFigures& progress = *source.report.progress;
    Table table{
        .title = words("programme.figure.progress"_text),
        .columns = {{words("programme.column.from"_text, {{"period", progress.periods[0]}}), 34}}};
    for (std::size_t to = 0; to < progress.flow.size(); ++to) {
        table.columns.push_back(
            {words("programme.column.to"_text,
                   {{"tier", source.tier(to)}, {"period", progress.periods[1]}}),
             18});
    }
    for (std::size_t from = 0; from < progress.flow.size(); ++from) {
        Cells row{source.tier(from)};
        for (const std::int64_t enterprises : progress.flow[from]) {
            row.push_back(whole_cell(enterprises));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table changes_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    const programme::ProgressFigures& progress = *source.report.progress;
    Table table{.title = words("programme.figure.changes"_text),
                .columns = {{words("report.dimension"_text), 30},
                            {words("programme.column.risen"_text), 10},
                            {words("programme.column.same"_text), 10},
                            {words("programme.column.fallen"_text), 10},
                            {words("programme.column.change_lower"_text), 14},
                            {words("programme.column.change_median"_text), 14},
                            {words("programme.column.change_upper"_text), 14}}};
    for (std::size_t i = 0; i < progress.dimensions.size(); ++i) {
        table.rows.push_back(change_row(source.in_words(source.instrument().dimensions[i].title),
                                        progress.dimensions[i], source));
    }
    table.rows.push_back(change_row(words("report.total"_text), progress.total, source));
    return table;
}

Table questions_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.questions"_text),
                .columns = {{words("programme.column.enterprises"_text), 40},
                            {words("programme.column.reason"_text), 44},
                            {words("programme.column.question"_text), 40}}};
    for (const programme::Question& question : *source.report.questions) {
        table.rows.push_back(
            {names_of(question, source),
             reason_text(question, source.report.entries, source.instrument(), words),
             question_text(question.about, words)});
    }
    return table;
}

Table definitions_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.column.why"_text),
                .columns = {{words("programme.column.figure"_text), 28},
                            {words("programme.column.why"_text), 120}}};
    FigureNumbers numbers{.least = source.figures().least};
    if (const programme::Sensitivity* const moved = source.report.sensitivity) {
        numbers.percent = moved->rules.percent;
        numbers.trials = moved->trials;
    }
    for (const FigureWords& figure : figure_words()) {
        const bool is_there =
            (figure.name != "questions" || source.report.questions != nullptr) &&
            ((figure.name != "rule" && figure.name != "selection") ||
             source.report.selection != nullptr) &&
            (figure.name != "sensitivity" || source.report.sensitivity != nullptr) &&
            ((figure.name != "progress" && figure.name != "changes") ||
             source.report.progress != nullptr) &&
            figure.name != "benchmark";
        if (is_there) {
            table.rows.push_back({words(figure.title), why_text(figure, numbers, words)});
        }
    }
    return table;
}

}  // namespace assessment::exchange
