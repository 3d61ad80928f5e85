// SPDX-License-Identifier: MIT
// Rows that lead somewhere, with as many columns as there is room for.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr float gap = 12;        // between columns, in design pixels
constexpr float more_side = 44;  // a finger's width

/// How many of the other columns stand beside the first, and how wide all of these are.
struct Beside {
    std::vector<float> widths;  // the first column's first

    [[nodiscard]] std::size_t count() const { return widths.size() - 1; }
};

Beside beside(const Pen& pen, const view::Grid& grid, float room) {
    const float first = pen.px(static_cast<float>(grid.columns.front().least));
    Beside found{.widths = {std::min(first, room)}};
    float used = found.widths.front();
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        const float wanted = pen.px(static_cast<float>(grid.columns[i].least));
        if (used + pen.px(gap) + wanted > room) {
            break;
        }
        used += pen.px(gap) + wanted;
        found.widths.push_back(wanted);
    }
    found.widths.front() += std::max(0.0F, room - used);
    return found;
}

/// What has no column of its own, each with its head.
std::string folded_words(const view::Grid& grid, const view::GridRow& row, std::size_t from) {
    std::string words;
    for (std::size_t i = from; i < row.cells.size(); ++i) {
        if (!row.cells[i].text.empty()) {
            words += words.empty() ? "" : " · ";
            words += grid.columns[i + 1].label + " " + row.cells[i].text;
        }
    }
    return words + (words.empty() || row.detail.empty() ? "" : " · ") + row.detail;
}

void draw_more(Pen& pen, const view::Control& control, const Rect& rect) {
    if (pen.press(control, rect).hovered) {
        pen.fill(rect.inset(pen.px(2), pen.px(2)), pen.palette().hover, pen.px(7));
    }
    const Point centre = rect.centre();
    for (const float step : {-6.0F, 0.0F, 6.0F}) {
        pen.disc({centre.x + pen.px(step), centre.y}, pen.px(1.8F), pen.palette().muted);
    }
}

void draw_heads(Pen& pen, const view::Grid& grid, const Beside& columns) {
    if (columns.count() == 0) {
        return;
    }
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    float tallest = 0;
    for (std::size_t i = 0; i < columns.widths.size(); ++i) {
        tallest =
            std::max(tallest, pen.extent(grid.columns[i].label, style, columns.widths[i]).height);
    }
    const Rect rect = pen.take(tallest + pen.px(12));
    float at = rect.x;
    for (std::size_t i = 0; i < columns.widths.size(); ++i) {
        pen.text_at({at, rect.y + pen.px(6), columns.widths[i], tallest}, grid.columns[i].label,
                    style);
        at += columns.widths[i] + pen.px(gap);
    }
}

void draw_row(Pen& pen, const view::Grid& grid, const view::GridRow& row, const Beside& columns) {
    const Palette& palette = pen.palette();
    const float padding = pen.px(9);
    const float more = row.more ? pen.px(more_side) : 0;
    const float room = pen.width - more;
    const TextStyle name{.strong = true};
    const TextStyle small{.size = Size::caption, .colour = palette.muted};
    const std::string folded = folded_words(grid, row, columns.count());

    float tallest = pen.extent(row.control.label, name, columns.widths.front()).height;
    for (std::size_t i = 0; i < columns.count() && i < row.cells.size(); ++i) {
        tallest =
            std::max(tallest, pen.extent(row.cells[i].text, {}, columns.widths[i + 1]).height);
    }
    const float below = folded.empty() ? 0 : pen.extent(folded, small, room).height + pen.px(3);
    const float words = tallest + below;
    const Rect rect = pen.take(std::max(words + 2 * padding, pen.px(more_side)));
    const float top = rect.y + (rect.height - words) / 2;
    const Rect pressed{rect.x, rect.y, room, rect.height};
    if (pen.press(row.control, pressed).hovered) {
        pen.fill(pressed.inset(-pen.px(6), 0), palette.hover, pen.px(7));
    }
    pen.text_at({rect.x, top, columns.widths.front(), tallest}, row.control.label, name);
    float at = rect.x + columns.widths.front() + pen.px(gap);
    for (std::size_t i = 0; i < columns.count() && i < row.cells.size(); ++i) {
        const view::GridCell& cell = row.cells[i];
        pen.text_at({at, top, columns.widths[i + 1], tallest}, cell.text,
                    {.colour = colour(palette, cell.tone)});
        at += columns.widths[i + 1] + pen.px(gap);
    }
    if (!folded.empty()) {
        pen.text_at({rect.x, top + tallest + pen.px(3), room, below}, folded, small);
    }
    if (row.more) {
        draw_more(pen, *row.more, {rect.right() - more, rect.y, more, rect.height});
    }
    pen.fill({rect.x, rect.bottom() - 1, rect.width, 1}, palette.divider);
}

// ---- a map: figures on a ground in their tone

struct MapLayout {
    float name = 0;  // beside the cells; 0: above them
    float cell = 0;
    std::size_t per_line = 1;
    bool headed = false;  // each cell says its head, as there is no line of heads
};

MapLayout map_layout(const Pen& pen, const view::Grid& grid) {
    const auto cells = grid.columns.size() - 1;
    int widest = 0;
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        widest = std::max(widest, grid.columns[i].least);
    }
    const float least = pen.px(static_cast<float>(widest));
    const float name = pen.px(static_cast<float>(grid.columns.front().least));
    const float each = (pen.width - name) / static_cast<float>(cells);
    if (each >= least) {
        return {.name = name, .cell = each, .per_line = cells};
    }
    const auto per_line =
        std::clamp<std::size_t>(static_cast<std::size_t>(pen.width / pen.px(108)), 1, cells);
    return {.cell = pen.width / static_cast<float>(per_line), .per_line = per_line, .headed = true};
}

void draw_map_heads(Pen& pen, const view::Grid& grid, const MapLayout& layout) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted, .align = 0.5F};
    const float room = layout.cell - pen.px(4);
    float tallest = 0;
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        tallest = std::max(tallest, pen.extent(grid.columns[i].label, style, room).height);
    }
    const Rect rect = pen.take(tallest + pen.px(8));
    float at = rect.x + layout.name + pen.px(2);
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        pen.text_at({at, rect.y, room, tallest}, grid.columns[i].label, style);
        at += layout.cell;
    }
}

void draw_map_cell(Pen& pen, const view::GridCell& cell, const std::string& head,
                   const Rect& rect) {
    const Palette& palette = pen.palette();
    if (cell.tone != view::Tone::normal) {
        pen.fill(rect, soft(palette, cell.tone), pen.px(5));
    } else {
        pen.stroke(rect, palette.divider, pen.px(5));
    }
    const TextStyle figure{.size = Size::caption, .colour = palette.text, .align = 0.5F};
    if (head.empty()) {
        pen.text_in(rect, cell.text, figure);
        return;
    }
    const TextStyle small{.size = Size::caption, .colour = palette.text, .align = 0.5F};
    const float line = pen.line_height(Size::caption);
    const float top = rect.y + (rect.height - 2 * line) / 2;
    pen.line_in({rect.x + pen.px(4), top, rect.width - pen.px(8), line},
                pen.shortened(head, small, rect.width - pen.px(8)), small);
    pen.line_in({rect.x, top + line, rect.width, line}, cell.text, figure);
}

void draw_map_row(Pen& pen, const view::Grid& grid, const view::GridRow& row,
                  const MapLayout& layout) {
    const TextStyle name{.strong = layout.headed};
    const float room = (layout.headed ? pen.width : layout.name) - pen.px(10);
    const float words = pen.extent(row.control.label, name, room).height;
    const float height = pen.px(more_side);
    const Rect rect = pen.take(std::max(height, words + pen.px(12)));
    const Rect pressed{rect.x, rect.y, layout.headed ? rect.width : layout.name, rect.height};
    if (pen.press(row.control, pressed).hovered) {
        pen.fill(pressed, pen.palette().hover, pen.px(7));
    }
    pen.text_in({rect.x + pen.px(4), rect.y, room, rect.height}, row.control.label, name);
    for (std::size_t from = 0; from < row.cells.size(); from += layout.per_line) {
        const Rect line = layout.headed ? pen.take(height) : rect;
        const auto end = std::min(row.cells.size(), from + layout.per_line);
        for (std::size_t i = from; i < end; ++i) {
            const float at = line.x + layout.name + layout.cell * static_cast<float>(i - from);
            draw_map_cell(pen, row.cells[i],
                          layout.headed ? grid.columns[i + 1].label : std::string(),
                          Rect{at, line.y, layout.cell, line.height}.inset(pen.px(2), pen.px(2)));
        }
    }
}

}  // namespace

void draw(Pen& pen, const view::Grid& grid) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    if (grid.is_map) {
        const MapLayout layout = map_layout(pen, grid);
        if (!layout.headed) {
            draw_map_heads(pen, grid, layout);
        }
        for (const view::GridRow& row : grid.rows) {
            draw_map_row(pen, grid, row, layout);
        }
    } else {
        const float more = grid.more_label.empty() ? 0 : pen.px(more_side);
        const Beside columns = beside(pen, grid, pen.width - more);
        draw_heads(pen, grid, columns);
        for (const view::GridRow& row : grid.rows) {
            draw_row(pen, grid, row, columns);
        }
    }
    pen.note(grid.id, {top.x, top.y, top.width, pen.y - top.y});
}

}  // namespace app::ui
