// SPDX-License-Identifier: MIT
// One score at several times: points from left to right, joined where they can be compared, over
// the lines that are to be reached.
#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr float full_marks = 10000;

/// The field of the drawing; each row has a slot of the same width.
struct Plot {
    Rect field;
    std::size_t slots;

    [[nodiscard]] float slot() const { return field.width / static_cast<float>(slots); }
    [[nodiscard]] float across(std::size_t row) const {
        return field.x + (static_cast<float>(row) + 0.5F) * slot();
    }
    [[nodiscard]] float up(int score) const {
        return field.bottom() - field.height * static_cast<float>(score) / full_marks;
    }
    [[nodiscard]] Point at(std::size_t row, int score) const { return {across(row), up(score)}; }
};

TextStyle caption(const Pen& pen, float align) {
    return {.size = Size::caption, .colour = pen.palette().muted, .align = align};
}

void draw_scale(Pen& pen, const Plot& plot) {
    const float line = pen.line_height(Size::caption);
    for (const int points : {0, 20, 40, 60, 80, 100}) {
        const float y = plot.up(points * 100);
        pen.fill({plot.field.x, y, plot.field.width, 1}, pen.palette().divider);
        const float room = plot.field.x - pen.x - pen.px(6);
        pen.text_in({pen.x, y - line / 2, room, line}, std::to_string(points), caption(pen, 1));
    }
}

float mark_width(const Pen& pen, const view::Chart& chart) {
    float widest = 0;
    for (const view::GaugeMark& mark : chart.marks) {
        widest = std::max(widest, pen.extent(mark.label, caption(pen, 0)).width);
    }
    return widest > 0 ? widest + pen.px(10) : 0;
}

/// A dashed line across for each tier, its label at the right end, moved up where two would touch.
void draw_marks(Pen& pen, const view::Chart& chart, const Plot& plot, float label_room) {
    std::vector<view::GaugeMark> marks = chart.marks;
    std::ranges::sort(marks, {}, &view::GaugeMark::at);
    const float line = pen.line_height(Size::caption);
    float lowest = std::numeric_limits<float>::max();  // where the next label may end
    for (const view::GaugeMark& mark : marks) {
        const float y = plot.up(mark.at);
        const float dash = pen.px(6);
        for (float x = plot.field.x; x < plot.field.right(); x += 2 * dash) {
            pen.fill({x, y, std::min(dash, plot.field.right() - x), pen.px(1)},
                     pen.palette().muted);
        }
        if (label_room > 0) {
            const float top = std::min(y - line / 2, lowest - line);
            pen.text_in({plot.field.right() + pen.px(8), top, label_room - pen.px(8), line},
                        mark.label, caption(pen, 0));
            lowest = top;
        }
    }
}

/// From each row to the one before it, where both are scored and can be compared.
void draw_line(Pen& pen, const view::Chart& chart, const Plot& plot, int view::ChartRow::* value,
               Colour ink, float thickness) {
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const view::ChartRow& row = chart.rows[i];
        if (!row.scored) {
            continue;
        }
        if (i > 0 && row.joined && chart.rows[i - 1].scored) {
            pen.line({plot.at(i - 1, chart.rows[i - 1].*value), plot.at(i, row.*value)}, ink,
                     pen.px(thickness));
        }
        pen.disc(plot.at(i, row.*value), pen.px(thickness + 1.5F), ink);
    }
}

/// What open criteria may still add, as a bar upwards, and the figures where there is room.
void draw_ranges(Pen& pen, const view::Chart& chart, const Plot& plot) {
    const float line = pen.line_height(Size::caption);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const view::ChartRow& row = chart.rows[i];
        if (!row.scored) {
            continue;
        }
        const float top = plot.up(row.high);
        const float half = pen.px(4);
        pen.fill({plot.across(i) - half, top, 2 * half, plot.up(row.low) - top},
                 with_opacity(pen.palette().accent, 90), half);
        const float wide = pen.extent(row.text, caption(pen, 0.5F)).width + pen.px(4);
        if (wide < plot.slot() - pen.px(6)) {
            const Rect rect{plot.across(i) - wide / 2, top - line - pen.px(4), wide, line};
            pen.fill(rect, pen.palette().card);  // no line runs through the figures
            pen.text_in(rect, row.text, {.size = Size::caption, .align = 0.5F});
        }
    }
}

/// The names of the rows below, the last one always, others where they do not touch.
void draw_names(Pen& pen, const view::Chart& chart, const Plot& plot) {
    const float line = pen.line_height(Size::caption);
    const float most = std::min(plot.field.width, std::max(plot.slot(), pen.px(72)));
    float limit = std::numeric_limits<float>::max();
    for (std::size_t i = chart.rows.size(); i-- > 0;) {
        const std::string name = pen.shortened(chart.rows[i].label, caption(pen, 0.5F), most);
        const float wide = pen.extent(name, caption(pen, 0.5F)).width + 1;
        const float left = std::clamp(plot.across(i) - wide / 2, plot.field.x,
                                      std::max(plot.field.x, plot.field.right() - wide));
        if (left + wide + pen.px(6) < limit) {
            pen.text_in({left, plot.field.bottom() + pen.px(6), wide, line}, name,
                        caption(pen, 0.5F));
            limit = left;
        }
    }
}

/// With little room the labels of the tiers stand below.
void draw_mark_list(Pen& pen, const view::Chart& chart) {
    for (const view::GaugeMark& mark : chart.marks) {
        const float indent = pen.px(18);
        const float tall = pen.extent(mark.label, caption(pen, 0), pen.width - indent).height;
        const Rect rect = pen.take(tall + pen.px(2));
        const float middle = rect.y + (pen.line_height(Size::caption) + pen.px(2)) / 2;
        pen.fill({rect.x, middle, pen.px(12), pen.px(1)}, pen.palette().muted);
        pen.text_in({rect.x + indent, rect.y, rect.width - indent, rect.height}, mark.label,
                    caption(pen, 0));
    }
}

}  // namespace

void draw_course(Pen& pen, const view::Chart& chart) {
    const float line = pen.line_height(Size::caption);
    pen.text(chart.label, {.strong = true});
    pen.gap(8);
    const float axis = pen.extent("100", caption(pen, 1)).width + pen.px(8);
    const float wanted = mark_width(pen, chart);
    const float labels = wanted < pen.width * 0.3F ? wanted : 0;
    const Rect all = pen.take(line + pen.px(6) + pen.px(220) + pen.px(8) + line);
    const Plot plot{
        .field = {all.x + axis, all.y + line + pen.px(6), all.width - axis - labels, pen.px(220)},
        .slots = std::max<std::size_t>(1, chart.rows.size())};
    draw_scale(pen, plot);
    draw_marks(pen, chart, plot, labels);
    draw_ranges(pen, chart, plot);
    draw_line(pen, chart, plot, &view::ChartRow::supported_low, pen.palette().good, 1.5F);
    draw_line(pen, chart, plot, &view::ChartRow::low, pen.palette().accent, 2);
    draw_names(pen, chart, plot);
    if (labels == 0) {
        draw_mark_list(pen, chart);
    }
}

}  // namespace app::ui
