// SPDX-License-Identifier: MIT
#pragma once

// Tables with typed cells: what CSV and XLSX are made of. A number stays a number and a day a
// day, so that a spreadsheet can count with them; a text is never anything but a text.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assessment/decimal.hpp"
#include "assessment/optional_whole.hpp"

namespace assessment::exchange {

/// A score, in hundredths: 5675 is 56.75.
struct Points {
    int hundredths = 0;

    bool operator==(const Points&) const = default;
};

/// An empty text is an empty cell.
using Cell = std::variant<std::string, Decimal, Points, std::chrono::year_month_day>;
using Cells = std::vector<Cell>;

struct TableColumn {
    std::string title{};
    int width = 12;  // in characters of a spreadsheet's own font

    bool operator==(const TableColumn&) const = default;
};

/// Every row has as many cells as there are columns.
struct Table {
    std::string title{};
    std::vector<TableColumn> columns{};
    std::vector<Cells> rows{};

    bool operator==(const Table&) const = default;
};

/// A whole number, or an empty cell.
[[nodiscard]] Cell whole_cell(std::int64_t number);
[[nodiscard]] Cell whole_cell(const OptionalWhole& number);

/// The day that is written so; what is no day stays a text.
[[nodiscard]] Cell day_cell(std::string_view text);

}  // namespace assessment::exchange
