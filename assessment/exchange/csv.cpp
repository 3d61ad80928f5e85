// SPDX-License-Identifier: MIT
#include "assessment/exchange/csv.hpp"

#include "assessment/date.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

std::string quoted(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char character : text) {
        cell += character;
        if (character == '"') {
            cell += '"';
        }
    }
    return cell + '"';
}

struct AsText {
    std::string operator()(const std::string& text) const { return quoted(without_formula(text)); }
    std::string operator()(Decimal number) const { return to_string(number); }
    std::string operator()(Points points) const { return points_text(points.hundredths); }
    std::string operator()(std::chrono::year_month_day day) const { return iso_date(day); }
};

void add_row(std::string& file, std::span<const Cell> cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        file += (at == 0 ? "" : ",") + csv_cell(cells[at]);
    }
    file += line_end;
}

void add_table(std::string& file, const Table& table) {
    Cells heads;
    for (const TableColumn& column : table.columns) {
        heads.emplace_back(column.title);
    }
    add_row(file, Cells{table.title});
    add_row(file, heads);
    for (const Cells& row : table.rows) {
        add_row(file, row);
    }
}

}  // namespace

std::string without_formula(std::string_view text) {
    const bool is_formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return (is_formula ? "'" : "") + std::string(text);
}

std::string csv_row(std::span<const Cell> cells) {
    std::string row;
    add_row(row, cells);
    return row;
}

std::string csv_cell(const Cell& cell) {
    return std::visit(AsText{}, cell);
}

std::string write_csv(std::span<const Table> tables) {
    std::string file(byte_order_mark);
    for (const Table& table : tables) {
        if (&table != tables.data()) {
            file += line_end;
        }
        add_table(file, table);
    }
    return file;
}

}  // namespace assessment::exchange
