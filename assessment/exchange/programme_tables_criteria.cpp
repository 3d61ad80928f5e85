// SPDX-License-Identifier: MIT
// Criteria: the weakest, where claims outrun evidence, and all. Declared in
// programme_tables_parts.hpp.
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::CriterionFigures;

namespace {

void add_shares(Cells& row, const programme::LevelCounts& levels, std::int64_t answered) {
    for (const std::int64_t at_level : levels) {
        row.push_back(answered == 0 ? Cell()
                                    : hundredths_cell(programme::share(at_level, answered)));
    }
}

Cells criterion_row(const ProgrammeSource& source, std::uint32_t at) {
    const CriterionFigures& criterion = source.figures().all.criteria[at];
    const Criterion& asked = source.instrument().criteria[at];
    Cells row{source.in_words(source.instrument().dimensions[asked.dimension].title),
              source.title(at)};
    if (criterion.is_hidden) {
        row.push_back(source.hidden());
        return row;
    }
    for (const std::int64_t count :
         {criterion.answered, criterion.open, criterion.not_applicable, criterion.excluded}) {
        row.push_back(whole_cell(count));
    }
    add_shares(row, criterion.supported, criterion.answered);
    const auto quartiles = programme::quartiles(criterion.supported);
    for (int programme::Quartiles::* const which :
         {&programme::Quartiles::lower, &programme::Quartiles::median,
          &programme::Quartiles::upper}) {
        row.push_back(quartiles ? whole_cell(std::int64_t{(*quartiles).*which}) : Cell());
    }
    row.push_back(criterion.answered == 0 ? Cell()
                                          : hundredths_cell(hundredths(criterion.supported_mean)));
    add_shares(row, criterion.declared, criterion.answered);
    return row;
}

}  // namespace

Table weakest_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.weakest"_text),
                .columns = {{words("programme.column.rank"_text), 8},
                            {words("report.criterion"_text), 36},
                            {words("programme.column.answered"_text), 10},
                            {words("programme.column.mean"_text), 14},
                            {words("programme.column.clauses"_text), 60}}};
    std::int64_t rank = 0;
    for (const std::uint32_t at : source.figures().weakest) {
        const CriterionFigures& criterion = source.figures().all.criteria[at];
        table.rows.push_back({whole_cell(++rank), source.title(at), whole_cell(criterion.answered),
                              hundredths_cell(hundredths(criterion.supported_mean)),
                              clauses_text(source.instrument(), at, words)});
    }
    return table;
}

Table outrunning_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.outrunning"_text),
                .columns = {{words("programme.column.rank"_text), 8},
                            {words("report.criterion"_text), 36},
                            {words("programme.column.answered"_text), 10},
                            {words("programme.column.outrun_mean"_text), 16},
                            {words("programme.column.outrun_share"_text), 16}}};
    std::int64_t rank = 0;
    for (const std::uint32_t at : source.figures().outrunning) {
        const CriterionFigures& criterion = source.figures().all.criteria[at];
        table.rows.push_back(
            {whole_cell(++rank), source.title(at), whole_cell(criterion.answered),
             hundredths_cell(hundredths(criterion.outrun_mean)),
             hundredths_cell(programme::share(criterion.outrun, criterion.answered))});
    }
    return table;
}

Table criteria_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.criteria"_text),
                .columns = {{words("report.dimension"_text), 16},
                            {words("report.criterion"_text), 36},
                            {words("programme.column.answered"_text), 8},
                            {words("programme.column.open"_text), 8},
                            {words("programme.column.not_applicable"_text), 8},
                            {words("programme.column.excluded"_text), 8}}};
    for (int level = 0; level <= highest_level; ++level) {
        table.columns.push_back(
            {words("programme.column.supported_level"_text, {{"level", level}}), 12});
    }
    table.columns.push_back({words("programme.column.level_lower"_text), 12});
    table.columns.push_back({words("programme.column.level_median"_text), 12});
    table.columns.push_back({words("programme.column.level_upper"_text), 12});
    table.columns.push_back({words("programme.column.mean"_text), 12});
    for (int level = 0; level <= highest_level; ++level) {
        table.columns.push_back(
            {words("programme.column.declared_level"_text, {{"level", level}}), 12});
    }
    for (std::uint32_t at = 0; at < source.figures().all.criteria.size(); ++at) {
        table.rows.push_back(criterion_row(source, at));
    }
    return table;
}

}  // namespace assessment::exchange
