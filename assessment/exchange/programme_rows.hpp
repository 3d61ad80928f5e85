// SPDX-License-Identifier: MIT
#pragma once

// Reports as flat rows for other tools (NDJSON or CSV, and from there Parquet or a database): one
// line of JSON for each report, with a value or null for every column. The columns depend on
// nothing but the instrument, never on the report, so that rows of many files have one schema
// (assets/schema/programme-row.schema.json):
//
//   enterprise name period issued trust digest instrument version draft evidences tier
//   total_declared_low … _high, total_supported_low … _high           hundredths of a point
//   p_FIELD                                                           of the profile, and p_park
//   d_DIMENSION_declared_low … _high, d_DIMENSION_supported_low … _high
//   c_CRITERION_state, _assurance, _level, _supported, _found
//
// In a column's name a "-" of an id is "_" and a "." is "__", so that SQL needs no quotes; no two
// ids become the same.

#include <string>
#include <string_view>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"

namespace assessment::exchange {

/// A column and what SQL calls its type: "text", "integer", "boolean", "date" or "numeric".
struct RowColumn {
    std::string name{};
    std::string_view type{};

    bool operator==(const RowColumn&) const = default;
};

/// In the order in which a table has them.
[[nodiscard]] std::vector<RowColumn> row_columns(const Instrument& instrument);

/// Canonical JSON and one line feed. Of a report of another instrument, what depends on the
/// instrument is null.
[[nodiscard]] std::string write_row(const programme::Entry& entry, const Instrument& instrument);

/// The same as comma-separated values (RFC 4180, UTF-8, no byte-order mark) for databases and other
/// tools, in the order of row_columns(): nothing for null, texts in quotation marks with a space
/// for each control character, so that a row is a line and no text ends the table before its end.
/// Not for spreadsheets, where a text could run as a formula.
[[nodiscard]] std::string write_csv_heads(const Instrument& instrument);
[[nodiscard]] std::string write_csv_row(const programme::Entry& entry,
                                        const Instrument& instrument);

/// `CREATE TABLE` for PostgreSQL and SQLite. The table's name is taken as it is.
[[nodiscard]] std::string row_table_sql(const Instrument& instrument, std::string_view table);

}  // namespace assessment::exchange
