// SPDX-License-Identifier: MIT
#pragma once

// What is in a workbook, read by other means than it was written: zlib unpacks it, and the cells
// are taken from the XML as they stand there.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The files of a zip archive by name. Checks their sizes and sums.
[[nodiscard]] std::map<std::string, std::string> unzipped(std::string_view bytes);

struct SheetCell {
    std::string value;  // a text, or a number as it is written
    bool is_text = false;

    bool operator==(const SheetCell&) const = default;
};

/// The cells of the sheet with this number (1 is the first) by place, "B3".
[[nodiscard]] std::map<std::string, SheetCell> cells_of(
    const std::map<std::string, std::string>& files, int sheet);

/// "B3" for row 2, column 1.
[[nodiscard]] std::string place(std::size_t row, std::size_t column);

}  // namespace tests
