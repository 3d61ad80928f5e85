// SPDX-License-Identifier: MIT
// The dimensions side by side, as bars and as a radar.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr float full_marks = 10000;

void draw_bar(Pen& pen, const view::ChartRow& row) {
    const Palette& palette = pen.palette();
    const TextStyle label{.colour = row.scored ? palette.text : palette.muted};
    const Extent value = pen.extent(row.text, {});
    const float room = pen.width - value.width - pen.px(12);
    if (room < pen.width * 0.3F) {
        pen.text(row.label, label);
        pen.text(row.text, {.colour = palette.muted});
    } else {
        const Rect head = pen.take(std::max(pen.extent(row.label, {}, room).height, value.height));
        pen.text_in({head.x, head.y, room, head.height}, row.label, label);
        pen.text_in({head.right() - value.width, head.y, value.width, head.height}, row.text,
                    {.colour = palette.muted, .align = 1});
    }
    pen.gap(4);
    const Rect track = pen.take(pen.px(8));
    draw_band(pen, track, row.scored ? row.low : 0, row.scored ? row.high : 0, palette.accent);
    pen.gap(2);
    draw_band(pen, pen.take(pen.px(3)), row.scored ? row.supported_low : 0,
              row.scored ? row.supported_high : 0, palette.good);
    if (row.minimum >= 0) {
        const float at = track.x + track.width * static_cast<float>(row.minimum) / full_marks;
        pen.fill({at - pen.px(1), track.y - pen.px(3), pen.px(2), pen.px(16)}, palette.text);
    }
}

void draw_bars(Pen& pen, const view::Chart& chart) {
    for (const view::ChartRow& row : chart.rows) {
        if (&row != &chart.rows.front()) {
            pen.gap(12);
        }
        draw_bar(pen, row);
    }
}

/// A wheel of spokes, one for each dimension, the first upright.
struct Wheel {
    Point centre;
    float radius;
    std::size_t spokes;

    [[nodiscard]] Point at(std::size_t spoke, float share) const {
        const auto turn = static_cast<float>(spoke) / static_cast<float>(spokes);
        const float angle = (turn - 0.25F) * 2 * std::numbers::pi_v<float>;
        return {centre.x + radius * share * std::cos(angle),
                centre.y + radius * share * std::sin(angle)};
    }
};

std::vector<Point> outline_of(const Wheel& wheel, const view::Chart& chart,
                              int view::ChartRow::* value) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const view::ChartRow& row = chart.rows[i];
        const int at = row.scored ? row.*value : 0;
        points.push_back(wheel.at(i, static_cast<float>(at) / full_marks));
    }
    return points;
}

void draw_web(Pen& pen, const Wheel& wheel) {
    for (const float share : {0.2F, 0.4F, 0.6F, 0.8F, 1.0F}) {
        std::vector<Point> ring;
        ring.reserve(wheel.spokes);
        for (std::size_t i = 0; i < wheel.spokes; ++i) {
            ring.push_back(wheel.at(i, share));
        }
        pen.line(ring, pen.palette().divider, 1, true);
    }
    for (std::size_t i = 0; i < wheel.spokes; ++i) {
        pen.line({wheel.centre, wheel.at(i, 1)}, pen.palette().divider, 1);
    }
}

void draw_label(Pen& pen, const Wheel& wheel, std::size_t spoke, const std::string& words,
                float room) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    const float whole = pen.extent(words, style).width;
    // Two lines of about the same length read better than a long and a short one.
    const float fair = whole > room ? whole / std::ceil(whole / room) + pen.px(14) : room;
    const bool cuts_words =
        pen.extent(words, style, fair).height > pen.extent(words, style, room).height;
    const Extent size = pen.extent(words, style, cuts_words ? room : std::min(room, fair));
    const Point tip = wheel.at(spoke, 1 + pen.px(10) / wheel.radius);
    const float lean = (tip.x - wheel.centre.x) / wheel.radius;  // -1 left, 1 right
    const float drop = (tip.y - wheel.centre.y) / wheel.radius;
    const float align = std::abs(lean) < 0.15F ? 0.5F : lean < 0 ? 1.0F : 0.0F;
    const Rect rect{tip.x - size.width * align, tip.y - size.height * (0.5F - 0.5F * drop),
                    size.width, size.height};
    TextStyle aligned = style;
    aligned.align = align;
    pen.text_at(rect, words, aligned);
}

void draw_legend(Pen& pen, const std::string& words, Colour ink) {
    if (words.empty()) {
        return;
    }
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    const float indent = pen.px(18);
    const Rect rect = pen.take(pen.extent(words, style, pen.width - indent).height + pen.px(2));
    const float side = pen.px(10);
    const float middle = rect.y + (pen.line_height(Size::caption) + pen.px(2)) / 2;
    pen.fill({rect.x, middle - side / 2, side, side}, ink, pen.px(2));
    pen.text_in({rect.x + indent, rect.y, rect.width - indent, rect.height}, words, style);
}

/// With little room the spokes carry numbers, and the names stand below.
void draw_key(Pen& pen, const view::Chart& chart) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    const float number = pen.px(24);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const float tall = pen.extent(chart.rows[i].label, style, pen.width - number).height;
        const Rect rect = pen.take(tall + pen.px(2));
        pen.text_at({rect.x, rect.y, number, tall}, std::to_string(i + 1), style);
        pen.text_at({rect.x + number, rect.y, rect.width - number, tall}, chart.rows[i].label,
                    style);
    }
}

void draw_radar(Pen& pen, const view::Chart& chart) {
    const Palette& palette = pen.palette();
    const bool numbered = pen.width < pen.px(440);
    const float room =
        numbered ? pen.px(26)
                 : std::min(pen.px(132), pen.width * 0.27F);  // for the labels at each side
    const float radius = std::min((pen.width - 2 * room) / 2 - pen.px(8), pen.px(150));
    const float margin = 2 * pen.line_height(Size::caption) + pen.px(14);
    const Rect rect = pen.take(2 * (radius + margin));
    if (chart.rows.size() < 3) {
        return;
    }
    const Wheel wheel{rect.centre(), radius, chart.rows.size()};
    draw_web(pen, wheel);
    const auto high = outline_of(wheel, chart, &view::ChartRow::high);
    const auto low = outline_of(wheel, chart, &view::ChartRow::low);
    const auto supported = outline_of(wheel, chart, &view::ChartRow::supported_low);
    pen.fill(high, with_opacity(palette.accent, 36));
    pen.line(high, with_opacity(palette.accent, 120), pen.px(1), true);
    pen.fill(low, with_opacity(palette.accent, 70));
    pen.line(low, palette.accent, pen.px(2), true);
    pen.line(supported, palette.good, pen.px(1.5F), true);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        pen.disc(low[i], pen.px(3), palette.accent);
        draw_label(pen, wheel, i, numbered ? std::to_string(i + 1) : chart.rows[i].label, room);
    }
    if (numbered) {
        draw_key(pen, chart);
    }
}

}  // namespace

void draw(Pen& pen, const view::Chart& chart) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    switch (chart.look) {
        case view::Chart::Look::bars:
            draw_bars(pen, chart);
            break;
        case view::Chart::Look::radar:
            draw_radar(pen, chart);
            break;
        case view::Chart::Look::line:
            draw_course(pen, chart);
            break;
    }
    pen.gap(10);
    draw_legend(pen, chart.low_label, pen.palette().accent);
    draw_legend(pen, chart.supported_label, pen.palette().good);
    pen.note(chart.id, {top.x, top.y, top.width, pen.y - top.y});
}

}  // namespace app::ui
