// SPDX-License-Identifier: MIT
// Tables: as wide as the column, heads repeated on every sheet, rows kept whole unless they are
// very tall. Declared in flow_parts.hpp.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <numeric>
#include <utility>

#include "app/office/flow_parts.hpp"

namespace app::office {

namespace {

constexpr Length between = 10 * point;       // two columns
constexpr Length tallest_row = 260 * point;  // a taller one goes on below its first part
constexpr Length endless = 100'000 * point;
constexpr Length least_column = 60 * point;
constexpr Length air = 2'500;  // above and below the words of a row

struct TableCell {
    const Node* node = nullptr;
    Setting setting{};
    std::size_t column = 0;
};
using TableRow = std::vector<TableCell>;

bool stays_on_one_line(const Node& cell) {
    return cell.has_class("figure") || cell.has_class("day") || cell.attribute("scope") == "col";
}

/// The rows of a group, cells in their columns: one that spans several rows pushes theirs aside.
std::vector<TableRow> rows_of(const Node& group, const Setting& setting) {
    std::vector<TableRow> rows;
    int spanned = 0;  // rows still that the first cell reaches down to
    for (const Node& line : group.children) {
        if (line.name != "tr") {
            continue;
        }
        TableRow row;
        std::size_t column = spanned > 0 ? 1 : 0;
        spanned -= spanned > 0 ? 1 : 0;
        for (const Node& cell : line.children) {
            if (cell.is_text()) {
                continue;
            }
            Setting own = Flow::styled(cell, setting);
            own.style.bold =
                (cell.name == "th" && cell.attribute("scope") != "col") || line.has_class("total");
            if (column == 0 && cell.name == "td") {
                own.style.colour = line.has_class("failed") ? colours::bad
                                   : line.has_class("open") ? colours::warning
                                   : line.has_class("met")  ? colours::good
                                                            : own.style.colour;
            }
            const std::string_view span = cell.attribute("rowspan");
            if (!span.empty()) {
                std::from_chars(span.data(), span.data() + span.size(), spanned);
                --spanned;
            }
            row.push_back({.node = &cell, .setting = own, .column = column++});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Length widest(const std::vector<Strip>& strips) {
    Length width = 0;
    for (const Strip& strip : strips) {
        width = std::max(width, strip.used);
    }
    return width;
}

/// Like a browser: every column its least width, and of what is left a share by what it would like.
std::vector<Length> shared_out(const std::vector<Length>& least, const std::vector<Length>& liked,
                               Length width) {
    width -= between * static_cast<Length>(std::max<std::size_t>(least.size(), 1) - 1);
    const Length all_least = std::accumulate(least.begin(), least.end(), Length{0});
    const Length all_liked = std::accumulate(liked.begin(), liked.end(), Length{0});
    std::vector<Length> widths(least.size());
    for (std::size_t i = 0; i < least.size(); ++i) {
        if (all_liked <= width || all_liked == all_least) {
            widths[i] = liked[i] * width / std::max<Length>(all_liked, 1);
        } else if (all_least >= width) {
            widths[i] = least[i] * width / all_least;
        } else {
            widths[i] =
                least[i] + (liked[i] - least[i]) * (width - all_least) / (all_liked - all_least);
        }
    }
    return widths;
}

/// As much of every cell as stands within this height, from where the last piece ended.
Strip piece_of(std::vector<std::vector<Strip>>& cells, std::vector<std::size_t>& from,
               const std::vector<Length>& lefts, Length height) {
    Strip piece;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Length down = 0;
        while (from[i] < cells[i].size()) {
            Strip& line = cells[i][from[i]];
            const Length before = down == 0 ? 0 : line.before;
            if (down > 0 && down + before + line.height > height) {
                break;
            }
            down += before;
            add(piece.drawing, std::move(line.drawing), lefts[i], down);
            down += line.height;
            ++from[i];
        }
        piece.height = std::max(piece.height, down);
    }
    return piece;
}

/// One table while it is set.
class TableSetter {
public:
    TableSetter(Flow& flow, const Setting& setting) : flow_(flow), width_(setting.width) {}

    /// How wide each column has to be and would like to be, by one more row.
    void measure(const TableRow& row) {
        least_.resize(std::max(least_.size(), row.empty() ? 0 : row.back().column + 1), 0);
        liked_.resize(least_.size(), 0);
        for (const TableCell& cell : row) {
            Setting free = cell.setting;
            free.width = endless;
            free.side = Side::left;
            const Length width = std::min(widest(flow_.inside(*cell.node, free)), width_ * 3 / 2);
            const Length needed =
                stays_on_one_line(*cell.node) ? width : std::min(width, least_column);
            liked_[cell.column] = std::max(liked_[cell.column], width);
            least_[cell.column] = std::max(least_[cell.column], needed);
        }
    }

    /// Once all rows are measured.
    void place_columns() {
        widths_ = shared_out(least_, liked_, width_);
        lefts_.assign(widths_.size(), 0);
        for (std::size_t i = 1; i < widths_.size(); ++i) {
            lefts_[i] = lefts_[i - 1] + widths_[i - 1] + between;
        }
    }

    /// The row with a line under it, in one piece unless it is very tall.
    std::vector<Strip> set(const TableRow& row, Colour rule) {
        std::vector<std::vector<Strip>> cells;
        std::vector<Length> lefts;
        for (const TableCell& cell : row) {
            Setting own = cell.setting;
            own.width = widths_[cell.column];
            cells.push_back(flow_.inside(*cell.node, own));
            lefts.push_back(lefts_[cell.column]);
        }
        std::vector<std::size_t> from(cells.size(), 0);
        std::vector<Strip> pieces;
        while (pieces.empty() || is_more(cells, from)) {
            pieces.push_back(piece_of(cells, from, lefts, tallest_row));
        }
        push_down(pieces, air);
        Strip& last = pieces.back();
        last.height += air;
        // The line under a row that a head reaches past begins behind the head.
        const Length begin = row.empty() ? 0 : lefts_[row.front().column];
        last.drawing.shapes.push_back(
            line_shape({begin, last.height}, {width_, last.height}, rule, 500));
        return pieces;
    }

private:
    static bool is_more(const std::vector<std::vector<Strip>>& cells,
                        const std::vector<std::size_t>& from) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (from[i] < cells[i].size()) {
                return true;
            }
        }
        return false;
    }

    Flow& flow_;
    Length width_;
    std::vector<Length> least_;
    std::vector<Length> liked_;
    std::vector<Length> widths_;
    std::vector<Length> lefts_;
};

}  // namespace

std::vector<Strip> Flow::table(const Node& table, const Setting& setting) {
    const Node* const head = child_named(table, "thead");
    const Node* const body = child_named(table, "tbody");
    if (head == nullptr || body == nullptr) {
        return {};
    }
    Setting head_setting = setting;
    head_setting.style = {.size = 8'500, .colour = colours::muted};
    Setting body_setting = setting;
    body_setting.style.size = 9 * point;
    const std::vector<TableRow> heads = rows_of(*head, head_setting);
    const std::vector<TableRow> rows = rows_of(*body, body_setting);

    TableSetter setter(*this, setting);
    for (const TableRow& row : heads) {
        setter.measure(row);
    }
    for (const TableRow& row : rows) {
        setter.measure(row);
    }
    setter.place_columns();

    Strip top = heads.empty() ? Strip{} : joined(setter.set(heads.front(), colours::muted));
    const auto repeated = std::make_shared<const Drawing>(top.drawing);
    const Length head_height = top.height;
    top.with_next = true;
    std::vector<Strip> strips;
    strips.push_back(std::move(top));
    for (const TableRow& row : rows) {
        for (Strip& piece : setter.set(row, colours::hairline)) {
            piece.head = repeated;
            piece.head_height = head_height;
            strips.push_back(std::move(piece));
        }
    }
    strips.back().height += 4 * point;
    return strips;
}

}  // namespace app::office
