// SPDX-License-Identifier: MIT
#include "app/cli/table.hpp"

#include <algorithm>
#include <numeric>

#include "app/cli/columns.hpp"

namespace app::cli {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t between = 2;
constexpr std::size_t narrowest = 8;

using Row = std::vector<std::string>;

std::vector<std::size_t> widths_of(const Row& heads, const std::vector<Row>& rows) {
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < heads.size(); ++column) {
        std::size_t width = display_width(heads[column]);
        for (const Row& row : rows) {
            width = std::max(width, display_width(row[column]));
        }
        widths.push_back(width);
    }
    const std::size_t room = page_width - indent - between * (heads.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
        auto& widest = *std::ranges::max_element(widths);
        if (widest <= narrowest) {
            break;
        }
        --widest;
    }
    return widths;
}

/// One row, over as many lines as its tallest cell takes.
std::string row_text(const Row& row, const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        cells.push_back(wrapped(row[column], widths[column]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string all(indent, ' ');
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const auto& cell = cells[column];
            all += padded(line < cell.size() ? cell[line] : std::string(), widths[column]) +
                   std::string(between, ' ');
        }
        all.erase(all.find_last_not_of(' ') + 1);
        text += all + "\n";
    }
    return text;
}

}  // namespace

std::string table_text(const std::vector<std::string>& heads,
                       const std::vector<std::vector<std::string>>& rows) {
    if (heads.empty()) {
        return {};
    }
    const auto widths = widths_of(heads, rows);
    std::string text = row_text(heads, widths);
    Row rule;
    for (const std::size_t width : widths) {
        rule.emplace_back(width, '-');
    }
    text += row_text(rule, widths);
    for (const Row& row : rows) {
        text += row_text(row, widths);
    }
    return text;
}

}  // namespace app::cli
