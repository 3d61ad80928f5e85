// SPDX-License-Identifier: MIT
#pragma once

// What a writer of office files is given: a report's tables with what the file says of itself.
// It holds no answers to be scored and no words to be looked up, so a writer needs nothing but
// this, and can be a small program of its own that is asked in JSON.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/table.hpp"
#include "assessment/finding.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

struct TableDocument {
    std::string title{};
    std::string author{};                   // the enterprise
    std::chrono::year_month_day created{};  // the day of issue: the same report, the same bytes
    std::vector<Table> tables{};

    bool operator==(const TableDocument&) const = default;
};

[[nodiscard]] TableDocument table_document(const Report& report, const Catalogue& words);

/// Both in one: what the workbook of a report is made of.
[[nodiscard]] std::string write_report_tables(const Report& report, const Catalogue& words);

[[nodiscard]] std::string write_table_document(const TableDocument& document);
[[nodiscard]] Checked<TableDocument> read_table_document(std::string_view bytes);

}  // namespace assessment::exchange
