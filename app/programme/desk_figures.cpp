// SPDX-License-Identifier: MIT
// What the reports come to: the figures of `ipgauge programme stats`, the same tables and files.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/programme/counted.hpp"
#include "app/programme/desk_parts.hpp"
#include "assessment/exchange/programme_figures_json.hpp"
#include "assessment/exchange/programme_html.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/exchange/programme_words.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::programme::Counting;
using std::string_view_literals::operator""sv;

/// What is shown on the screen, and so many rows of each; files have everything.
constexpr std::array shown{""sv,          "tiers"sv,      "scores"sv,    "heat"sv,
                           "weakest"sv,   "outrunning"sv, "questions"sv, "groups"sv,
                           "agreement"sv, "progress"sv,   "changes"sv};
constexpr std::size_t most_rows = 60;

Counted count(const DeskContents& contents, const Scope& scope) {
    Counted counted =
        nothing_counted(scope, {.fields = assessment::programme::usual_fields(*scope.instrument)});
    for (std::size_t at = 0; at < contents.rows.size(); ++at) {
        const auto& entry = contents.rows[at].entry;
        if (is_in_scope(entry, contents.counting[at] == Counting::counts, scope)) {
            add(counted, entry, scope, true);
        }
    }
    return counted;
}

/// The group that a row is about, by its words: where it leads to.
void find_group(DeskRow& row, const Counted& counted, const assessment::Instrument& instrument,
                const Catalogue& words) {
    for (const auto& field : counted.partial.fields) {
        if (row.cells.size() < 2 ||
            row.cells[0].text != exchange::field_text(instrument, field.field, words)) {
            continue;
        }
        for (const auto& [value, group] : field.groups) {
            if (row.cells[1].text == exchange::group_text(instrument, field.field, value, words)) {
                row.choice = field.field.text();
                row.value = "=" + value;
            }
        }
    }
}

DeskTable table_of(const exchange::ProgrammeTable& made, const Counted& counted, const Scope& scope,
                   const Catalogue& words) {
    const bool is_heat = made.figure == "heat";
    DeskTable table{.id = made.figure.empty() ? "overview" : std::string(made.figure),
                    .title = made.table.title};
    if (const auto* figure = exchange::find_figure(made.figure)) {
        table.text = exchange::why_text(*figure, {}, words);
    }
    for (const auto& column : made.table.columns) {
        table.columns.push_back(
            {.id = std::to_string(table.columns.size()), .label = column.title});
    }
    for (const auto& cells : made.table.rows) {
        if (table.rows.size() == most_rows) {
            break;
        }
        DeskRow& row = table.rows.emplace_back();
        for (const auto& cell : cells) {
            row.cells.push_back({.text = cell_text(cell), .band = is_heat ? band_of(cell) : 0});
        }
        if (is_heat) {
            find_group(row, counted, *scope.instrument, words);
        }
    }
    return table;
}

DeskFile figures_file(const exchange::ProgrammeReport& report, const DeskQuery& query,
                      const Catalogue& words) {
    const std::string title = words("programme.title"_text);
    DeskFile file{.format = query.format,
                  .name = file_name_of(query, title, std::string(report.period))};
    if (query.format == "html") {
        file.text = write_programme_html(report, words);
    } else if (query.format == "json") {
        file.text = write_figures(report);
    } else if (query.format == "xlsx") {
        file.text = exchange::write_table_document(programme_document(report, words));
    } else {
        file.text = write_programme_csv(report, words);
    }
    return file;
}

}  // namespace

std::optional<DeskSaying> figures_answer(const DeskContents& contents, const DeskQuery& query) {
    const auto& words = contents.library->words(query.language);
    DeskAnswer answer;
    const Scope scope = begin(answer, contents, query);
    if (scope.instrument == nullptr) {
        return answer;
    }
    const Counted counted = count(contents, scope);
    const Reckoning reckoning = reckon(counted, scope, assessment::programme::usual_least_group);
    const auto report = report_on(counted, reckoning, scope, {}, day_of(query), true);
    if (!query.format.empty()) {
        return figures_file(report, query, words);
    }
    answer.all = static_cast<std::size_t>(std::max<std::int64_t>(reckoning.figures.all.reports, 0));
    const auto tables = programme_tables(report, words);
    for (const auto& made : tables) {
        const bool is_last = &made == &tables.back();  // the definitions, which each table has
        if (!is_last && std::ranges::find(shown, made.figure) != shown.end()) {
            answer.tables.push_back(table_of(made, counted, scope, words));
        }
    }
    return answer;
}

}  // namespace app::programme
