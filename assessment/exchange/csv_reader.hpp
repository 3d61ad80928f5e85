// SPDX-License-Identifier: MIT
#pragma once

// Comma-separated values as spreadsheets write them: RFC 4180, with or without a byte-order mark,
// any line ends, and semicolons or tabulators where a computer's region separates so. Whatever has
// no sense as a table is still read as one; what cannot be read at all is a finding.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/finding.hpp"

namespace assessment::exchange {

inline constexpr std::size_t most_csv_rows = 100'000;
inline constexpr std::size_t most_csv_columns = 64;  // more are left out

using CsvRow = std::vector<std::string>;

/// Rows that are not empty. The apostrophe that without_formula() put before a text is gone.
/// Findings: file_too_large, not_utf8 (as a workbook saved in another encoding is), wrong_count.
[[nodiscard]] Checked<std::vector<CsvRow>> read_csv(std::string_view bytes);

}  // namespace assessment::exchange
