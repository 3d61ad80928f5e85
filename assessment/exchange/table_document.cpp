// SPDX-License-Identifier: MIT
#include "assessment/exchange/table_document.hpp"

#include "assessment/date.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/report_tables.hpp"
#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

constexpr std::int64_t widest = 255;  // characters: no spreadsheet has wider columns

struct AsJson {
    Json operator()(const std::string& text) const { return Json::string(text); }
    Json operator()(Decimal number) const {
        return Json::object({{"number", Json::decimal(number)}});
    }
    Json operator()(Points points) const {
        return Json::object({{"hundredths", Json::integer(points.hundredths)}});
    }
    Json operator()(std::chrono::year_month_day day) const {
        return Json::object({{"day", Json::string(iso_date(day))}});
    }
};

Json to_json(const Table& table) {
    Json columns = Json::array();
    for (const TableColumn& column : table.columns) {
        columns.items.push_back(Json::object(
            {{"title", Json::string(column.title)}, {"width", Json::integer(column.width)}}));
    }
    Json rows = Json::array();
    for (const Cells& row : table.rows) {
        Json cells = Json::array();
        for (const Cell& cell : row) {
            cells.items.push_back(std::visit(AsJson{}, cell));
        }
        rows.items.push_back(std::move(cells));
    }
    return Json::object({{"title", Json::string(table.title)},
                         {"columns", std::move(columns)},
                         {"rows", std::move(rows)}});
}

std::string read_text(const JsonReader& reader) {
    return std::string(reader.string().value_or(""));
}

std::chrono::year_month_day read_day(const JsonReader& reader) {
    const auto text = reader.string();
    const auto day = read_iso_date(text.value_or(""));
    if (text && !day) {
        reader.report(FindingCode::wrong_format, std::string(*text), std::string(iso_date_form));
    }
    return day.value_or(std::chrono::year_month_day{});
}

Cell read_cell(const JsonReader& reader) {
    if (!reader.is(Json::Kind::object)) {
        return read_text(reader);
    }
    if (const auto number = reader.optional("number")) {
        return number.number().value_or(Decimal{});
    }
    if (const auto points = reader.optional("hundredths")) {
        return Points{static_cast<int>(points.integer(0, 10'000).value_or(0))};
    }
    return read_day(reader.member("day"));
}

Table read_table(const JsonReader& reader) {
    Table table{.title = read_text(reader.member("title"))};
    for (const JsonReader& column : reader.member("columns").list()) {
        table.columns.push_back(
            {read_text(column.member("title")),
             static_cast<int>(column.member("width").integer(1, widest).value_or(1))});
    }
    for (const JsonReader& row : reader.member("rows").list()) {
        Cells cells;
        for (const JsonReader& cell : row.list_of(table.columns.size())) {
            cells.push_back(read_cell(cell));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

TableDocument table_document(const Report& report, const Catalogue& words) {
    const std::string name = enterprise_name(report.assessment);
    return {.title = name.empty() ? words("report.title"_text)
                                  : words("report.page_title"_text, {{"enterprise", name}}),
            .author = name,
            .created = report.issued,
            .tables = report_tables(report, words)};
}

std::string write_report_tables(const Report& report, const Catalogue& words) {
    return write_table_document(table_document(report, words));
}

std::string write_table_document(const TableDocument& document) {
    Json tables = Json::array();
    for (const Table& table : document.tables) {
        tables.items.push_back(to_json(table));
    }
    Json root = Json::object({{"title", Json::string(document.title)},
                              {"author", Json::string(document.author)},
                              {"tables", std::move(tables)}});
    if (document.created.ok()) {
        root.members.emplace_back("created", Json::string(iso_date(document.created)));
    }
    return write_canonical(root);
}

Checked<TableDocument> read_table_document(std::string_view bytes) {
    const ParsedJson parsed = parse_json(bytes);
    if (!parsed.readable) {
        return {std::nullopt, parsed.findings};
    }
    Reading reading({}, parsed.findings);
    const JsonReader root = reading.root(parsed.root);
    root.is_object();
    TableDocument document{.title = read_text(root.member("title")),
                           .author = read_text(root.member("author"))};
    if (const auto created = root.optional("created")) {
        document.created = read_day(created);
    }
    for (const JsonReader& table : root.member("tables").list()) {
        document.tables.push_back(read_table(table));
    }
    return reading.result(std::move(document));
}

}  // namespace assessment::exchange
