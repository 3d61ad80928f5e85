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

/// The widest of the words that are never broken; Chinese is broken anywhere.
float widest_word(const Pen& pen, std::string_view text) {
    float widest = 0;
    while (!text.empty()) {
        const auto is_letter = [](char c) { return c > ' ' && c <= '~'; };
        const auto end = std::ranges::find_if_not(text, is_letter);
        const auto size = static_cast<std::size_t>(end - text.begin());
        widest = size == 0 ? widest : std::max(widest, pen.extent(text.substr(0, size), {}).width);
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return widest;
}

bool has_room_for_words(const Pen& pen, const view::Table& table,
                        const std::vector<float>& widths) {
    return std::ranges::all_of(table.rows, [&](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
            if (widest_word(pen, row[i]) > widths[i] + 1) {
                return false;
            }
        }
        return true;
    });
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

namespace {

/// Each label above its value, in lines as wide as there is room.
void draw_side_by_side(Pen& pen, const view::Facts& facts) {
    const TextStyle label{.size = Size::caption, .colour = pen.palette().muted};
    const TextStyle value{.strong = true};
    const float left = pen.x;
    const float width = pen.width;
    float right = left;
    float tallest = 0;
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const auto& fact = facts.facts[i];
        const auto head = pen.extent(fact.label, label, width);
        const auto body = pen.extent(fact.value, value, width);
        const float wanted = std::max(head.width, body.width);
        if (right > left && right + wanted > left + width) {
            pen.gap(8);
            pen.y += std::exchange(tallest, 0);
            right = left;
        }
        const Rect cell{right, pen.y, wanted, head.height + pen.px(2) + body.height};
        pen.text_at({cell.x, cell.y, wanted, head.height}, fact.label, label);
        pen.text_at({cell.x, cell.bottom() - body.height, wanted, body.height}, fact.value, value);
        pen.note(pen.path + "." + std::to_string(i), cell);
        tallest = std::max(tallest, cell.height);
        right += wanted + pen.px(32);
    }
    pen.y += tallest;
}

}  // namespace

void draw(Pen& pen, const view::Facts& facts) {
    if (facts.side_by_side) {
        draw_side_by_side(pen, facts);
        return;
    }
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
    const auto widths = column_widths(pen, table, head);
    if (static_cast<float>(widths.size()) * pen.px(72) > pen.width ||
        !has_room_for_words(pen, table, widths)) {
        draw_stacked(pen, table);
    } else if (!table.columns.empty()) {
        draw_cells(pen, table.columns, widths, head);
        for (const auto& row : table.rows) {
            draw_cells(pen, row, widths, {});
        }
    }
    pen.note(table.id, {top.x, top.y, top.width, pen.y - top.y});
}

void draw(Pen& pen, const view::Preview& preview) {
    if (pen.is_native()) {  // nothing here shows HTML
        const Rect top{pen.x, pen.y, pen.width, 0};
        pen.text(pen.around().native.preview_hint, {.colour = pen.palette().muted});
        pen.note(preview.id, {top.x, top.y, top.width, pen.y - top.y});
        return;
    }
    const float height = std::clamp(pen.around().height * 0.75F, pen.px(360), pen.px(960));
    const Rect rect = pen.take(height);
    pen.fill(rect, rgb(0xFFFFFF), pen.px(8));
    pen.stroke(rect, pen.palette().divider, pen.px(8));
    pen.note(preview.id, rect.inset(1, 1));
}

}  // namespace app::ui
