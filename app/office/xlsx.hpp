// SPDX-License-Identifier: MIT
#pragma once

// A workbook for Excel, WPS and LibreOffice: one sheet for each table, its heads frozen, numbers
// and days typed, texts never formulas. Everything in it comes from the document, its dates too,
// so the same report gives the same bytes wherever it is written.

#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/table_document.hpp"
#include "assessment/result.hpp"

namespace app::office {

/// Fails where temporary files cannot be written.
[[nodiscard]] assessment::Result<std::string> write_xlsx(
    const assessment::exchange::TableDocument& document);

// ---- for tests

/// As a cell can hold it: what XML cannot is U+FFFD, and what a spreadsheet would take for an
/// escape ("_x0041_") is escaped.
[[nodiscard]] std::string cell_text(std::string_view text);

/// A cell holds 32,767 UTF-16 units; a longer text is cut between characters and goes on below.
[[nodiscard]] std::vector<std::string> cell_pieces(std::string_view text);

}  // namespace app::office
