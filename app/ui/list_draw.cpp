// SPDX-License-Identifier: MIT
// Lines with a state in front, facts, tables, and the frame of a preview.
#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

void draw_mark(Pen& pen, const view::Item& item, const Rect& at) {
    const Colour ink = colour(pen.palette(), item.tone);
    const Point centre = at.centre();
    if (item.icon == view::Icon::none) {
        pen.circle(centre, at.width / 2 - pen.px(1), pen.palette().field_border, pen.px(1.5F));
        return;
    }
    pen.disc(centre, at.width / 2,
             soft(pen.palette(), item.tone == view::Tone::normal ? view::Tone::muted : item.tone));
    const float side = at.width * 0.62F;
    draw_icon(pen, item.icon, {centre.x - side / 2, centre.y - side / 2, side, side}, ink);
}

void draw_item(Pen& pen, const view::Item& item, bool marked) {
    const Palette& palette = pen.palette();
    const float padding = pen.px(pen.around().coarse ? 12.0F : 10.0F);
    const float mark = marked ? pen.px(34) : 0;
    const float chevron = item.control ? pen.px(24) : 0;
    const TextStyle value{.colour = palette.muted, .align = 1};
    const float inner = pen.width - mark - chevron;
    const Extent whole = pen.extent(item.value, value, inner * 0.45F);
    // With little room the figure goes below the words instead of beside them.
    const bool beside = item.value.empty() || inner > pen.px(220) ||
                        pen.extent(item.text, {}).width + whole.width < inner - pen.px(12);
    const Extent figure = beside && !item.value.empty() ? whole : Extent{};
    const float room = inner - (figure.width > 0 ? figure.width + pen.px(12) : 0);
    const TextStyle detail{.size = Size::caption, .colour = palette.muted};
    const float words = pen.extent(item.text, {}, room).height;
    const auto height_of = [&](const std::string& line) {
        return line.empty() ? 0 : pen.px(2) + pen.extent(line, detail, room).height;
    };
    const std::string& second = beside ? item.detail : item.value;
    const std::string third = beside ? std::string() : item.detail;
    const float below = height_of(second) + height_of(third);

    const Rect rect = pen.take(std::max(words + below, figure.height) + 2 * padding);
    if (item.control && pen.press(*item.control, rect).hovered) {
        pen.fill(rect.inset(-pen.px(8), 0), palette.hover, pen.px(7));
    }
    if (mark > 0) {
        const float middle = rect.y + padding + pen.line_height(Size::body) / 2;
        draw_mark(pen, item, {rect.x, middle - pen.px(11), pen.px(22), pen.px(22)});
    }
    pen.text_at({rect.x + mark, rect.y + padding, room, words}, item.text);
    float line = rect.y + padding + words;
    for (const std::string& further : {second, third}) {
        if (!further.empty()) {
            pen.text_at({rect.x + mark, line + pen.px(2), room, below}, further, detail);
            line += height_of(further);
        }
    }
    if (figure.width > 0) {
        pen.text_at(
            {rect.right() - chevron - figure.width, rect.y + padding, figure.width, figure.height},
            item.value, value);
    }
    if (item.control) {
        draw_icon(pen, view::Icon::open,
                  {rect.right() - pen.px(16), rect.y, pen.px(16), rect.height}, palette.muted);
    }
}

std::vector<float> column_widths(const Pen& pen, const view::Table& table, const TextStyle& head) {
    std::vector<float> widths(table.columns.size(), 0);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = pen.extent(table.columns[i], head).width;
        for (const auto& row : table.rows) {
            if (i < row.size()) {
                widths[i] = std::max(widths[i], pen.extent(row[i], {}).width);
            }
        }
    }
    const float gaps = pen.px(16) * static_cast<float>(widths.size());
    const float wanted = std::accumulate(widths.begin(), widths.end(), 0.0F);
    const float room = pen.width - gaps;
    if (wanted < room) {
        const float wider = std::min(room / std::max(1.0F, wanted), 2.2F);
        for (float& width : widths) {
            width *= wider;
        }
        return widths;
    }
    const float floor = std::min(pen.px(72), room / static_cast<float>(widths.size()));
    float fixed = 0;
    for (const float width : widths) {
        fixed += std::min(width, floor);
    }
    // What is above the least width shares what is left.
    const float factor = wanted > fixed ? (room - fixed) / (wanted - fixed) : 0;
    for (float& width : widths) {
        const float least = std::min(width, floor);
        width = least + (width - least) * factor;
    }
    return widths;
}

void draw_cells(Pen& pen, const std::vector<std::string>& cells, const std::vector<float>& widths,
                const TextStyle& style) {
    float tallest = 0;
    for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
        tallest = std::max(tallest, pen.extent(cells[i], style, widths[i]).height);
    }
    const Rect rect = pen.take(tallest + pen.px(16));
    float at = rect.x;
    for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
        pen.text_at({at, rect.y + pen.px(8), widths[i], tallest}, cells[i], style);
        at += widths[i] + pen.px(16);
    }
    pen.fill({rect.x, rect.bottom() - 1, rect.width, 1}, pen.palette().divider);
}

/// Too narrow for columns: every row as facts.
void draw_stacked(Pen& pen, const view::Table& table) {
    for (const auto& row : table.rows) {
        view::Facts facts;
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
            facts.facts.push_back({table.columns[i], row[i]});
        }
        const std::string path = std::exchange(pen.path, table.id + ".stacked");
        draw(pen, facts);
        pen.path = path;
        pen.gap(8);
        pen.fill(pen.take(1), pen.palette().divider);
        pen.gap(8);
    }
}

}  // namespace

void draw(Pen& pen, const view::List& list) {
    const bool marked = std::ranges::any_of(
        list.items, [](const view::Item& item) { return item.icon != view::Icon::none; });
    pen.gap(-6);  // the first and the last line need less space than those between lines
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0) {
            pen.fill(pen.take(1), pen.palette().divider);
        }
        const Rect top{pen.x, pen.y, pen.width, 0};
        draw_item(pen, list.items[i], marked);
        if (!list.items[i].control) {
            pen.note(pen.path + "." + std::to_string(i), {top.x, top.y, top.width, pen.y - top.y});
        }
    }
    pen.gap(-6);
}

void draw(Pen& pen, const view::Facts& facts) {
    const TextStyle muted{.colour = pen.palette().muted};
    float labels = 0;
    for (const auto& fact : facts.facts) {
        labels = std::max(labels, pen.extent(fact.label, muted, pen.width * 0.5F).width);
    }
    const float room = pen.width - labels - pen.px(24);
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const auto& fact = facts.facts[i];
        const float label = pen.extent(fact.label, muted, labels).height;
        const float value = pen.extent(fact.value, {}, room).height;
        const Rect rect = pen.take(std::max(label, value) + pen.px(10));
        pen.text_at({rect.x, rect.y + pen.px(5), labels, label}, fact.label, muted);
        pen.text_at({rect.right() - room, rect.y + pen.px(5), room, value}, fact.value);
        pen.note(pen.path + "." + std::to_string(i), rect);
    }
}

void draw(Pen& pen, const view::Table& table) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    const TextStyle head{.size = Size::caption, .colour = pen.palette().muted};
    if (!table.caption.empty()) {
        pen.text(table.caption, {.strong = true});
        pen.gap(4);
    }
    if (static_cast<float>(table.columns.size()) * pen.px(96) > pen.width) {
        draw_stacked(pen, table);
    } else if (!table.columns.empty()) {
        const auto widths = column_widths(pen, table, head);
        draw_cells(pen, table.columns, widths, head);
        for (const auto& row : table.rows) {
            draw_cells(pen, row, widths, {});
        }
    }
    pen.note(table.id, {top.x, top.y, top.width, pen.y - top.y});
}

void draw(Pen& pen, const view::Preview& preview) {
    const float height = std::clamp(pen.around().height * 0.75F, pen.px(360), pen.px(960));
    const Rect rect = pen.take(height);
    pen.fill(rect, rgb(0xFFFFFF), pen.px(8));
    pen.stroke(rect, pen.palette().divider, pen.px(8));
    pen.note(preview.id, rect.inset(1, 1));
}

}  // namespace app::ui
