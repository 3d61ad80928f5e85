// SPDX-License-Identifier: MIT
#pragma once

// Tables as comma-separated values (RFC 4180) for spreadsheets: UTF-8 with a byte-order mark, by
// which Excel and WPS know that it is UTF-8. What a person typed must not run as a formula when
// the file is opened, so a text that begins like one gets an apostrophe; numbers stay numbers.

#include <span>
#include <string>
#include <string_view>

#include "assessment/exchange/table.hpp"

namespace assessment::exchange {

/// The tables one below the other: title, heads, rows, an empty line.
[[nodiscard]] std::string write_csv(std::span<const Table> tables);

/// A row with the end of its line, to go on with a table of very many.
[[nodiscard]] std::string csv_row(std::span<const Cell> cells);

/// One cell as it stands in the file.
[[nodiscard]] std::string csv_cell(const Cell& cell);

/// With an apostrophe before it when it begins with = + - @, a tabulator or a carriage return.
[[nodiscard]] std::string without_formula(std::string_view text);

}  // namespace assessment::exchange
