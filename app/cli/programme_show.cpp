// SPDX-License-Identifier: MIT
#include "app/cli/programme_show.hpp"

#include <algorithm>
#include <iterator>
#include <variant>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/programme_gathered.hpp"
#include "app/cli/table.hpp"
#include "app/office/xlsx.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_figures_json.hpp"
#include "assessment/exchange/programme_html.hpp"

namespace app::cli {

namespace {

using assessment::exchange::ProgrammeTable;
using assessment::exchange::Table;

std::string text_of(const Table& table) {
    std::vector<std::string> heads;
    std::ranges::transform(table.columns, std::back_inserter(heads),
                           [](const auto& column) { return printable(column.title); });
    std::vector<std::vector<std::string>> rows;
    for (const auto& cells : table.rows) {
        std::vector<std::string>& row = rows.emplace_back();
        std::ranges::transform(cells, std::back_inserter(row), [](const auto& cell) {
            const auto* text = std::get_if<std::string>(&cell);
            return text != nullptr ? printable(*text) : assessment::exchange::csv_cell(cell);
        });
    }
    return printable(table.title) + "\n" + table_text(heads, rows);
}

}  // namespace

std::string programme_text(const assessment::exchange::ProgrammeReport& report,
                           std::span<const std::string_view> figures,
                           const assessment::Catalogue& words) {
    const auto tables = programme_tables(report, words);
    std::string text;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const bool is_last = i + 1 == tables.size();
        if (figures.empty() ? is_last
                            : std::ranges::find(figures, tables[i].figure) == figures.end()) {
            continue;
        }
        text += (text.empty() ? "" : "\n") + text_of(tables[i].table);
    }
    return text;
}

Exit show_figures(const Request& request, const assessment::exchange::ProgrammeReport& report,
                  Console& console) {
    if (request.format == "json") {
        return hand_out(request, assessment::exchange::write_figures(report), console);
    }
    if (request.format == "html") {
        return hand_out(request, write_programme_html(report, console.words), console);
    }
    if (request.format == "csv") {
        return hand_out(request, write_programme_csv(report, console.words), console);
    }
    if (request.format == "xlsx") {
        const auto bytes = office::write_xlsx(programme_document(report, console.words));
        return bytes ? hand_out(request, *bytes, console) : show(console, bytes.error());
    }
    return hand_out(request, programme_text(report, {}, console.words), console);
}

}  // namespace app::cli
