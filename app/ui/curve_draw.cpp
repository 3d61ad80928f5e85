// SPDX-License-Identifier: MIT
// A rising line over hours, with marks.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr float full_marks = 10000;

/// Where hours and totals lie on the canvas.
struct Axes {
    Rect frame;
    float hours = 1;  // at the right edge
    float lowest = 0;
    float highest = full_marks;

    [[nodiscard]] Point at(const view::CurvePoint& point) const {
        const float along = static_cast<float>(point.hours) / hours;
        const float up = (static_cast<float>(point.total) - lowest) / (highest - lowest);
        return {frame.x + frame.width * along, frame.bottom() - frame.height * up};
    }
};

/// From the ten below the first total to the ten above the last, so that the rise is seen.
Axes axes_of(const view::Curve& curve, const Rect& frame) {
    Axes axes{.frame = frame};
    constexpr int ten = 1000;
    int lowest = curve.points.front().total;
    int highest = curve.points.back().total;
    std::int64_t hours = std::max<std::int64_t>(1, curve.points.back().hours);
    for (const view::CurveMark& mark : curve.marks) {
        lowest = std::min(lowest, mark.at.total);
        highest = std::max(highest, mark.at.total);
        hours = std::max(hours, mark.at.hours);
    }
    const int above = highest - highest % ten + ten;
    const int below = lowest - lowest % ten;
    axes.highest = std::min(full_marks, static_cast<float>(above));
    axes.lowest = std::min(static_cast<float>(below), axes.highest - ten);
    axes.hours = static_cast<float>(hours);
    return axes;
}

Colour colour_of(const Palette& palette, view::Tone tone) {
    return tone == view::Tone::muted ? palette.muted : palette.accent;
}

void draw_grid(Pen& pen, const Axes& axes) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted, .align = 1};
    const float tall = pen.line_height(Size::caption);
    const float middle = (axes.lowest + axes.highest) / 2;
    for (const float total : {axes.lowest, middle, axes.highest}) {
        const float y = axes.at({.hours = 0, .total = static_cast<int>(total)}).y;
        pen.line({{axes.frame.x, y}, {axes.frame.right(), y}}, pen.palette().divider, 1);
        pen.text_at({axes.frame.x - pen.px(48), y - tall / 2, pen.px(40), tall},
                    std::to_string(static_cast<int>(total) / 100), style);
    }
}

/// 1, 2 or 5 times a power of ten, so that at most four lie between 0 and the last.
int tick_of(float hours) {
    int tick = 1;
    for (int factor = 0; static_cast<float>(tick) * 4 < hours; ++factor) {
        tick = factor % 3 == 1 ? tick / 2 * 5 : tick * 2;
    }
    return tick;
}

/// Round numbers of hours below the line, and what they are at its end.
void draw_hours(Pen& pen, const Axes& axes, const std::string& label) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    const Rect below = pen.take(pen.line_height(Size::caption));
    const float name = pen.extent(label, style).width;
    const int tick = tick_of(axes.hours);
    for (int hours = 0; static_cast<float>(hours) <= axes.hours; hours += tick) {
        const std::string number = std::to_string(hours);
        const float wide = pen.extent(number, style).width;
        const float middle = axes.at({.hours = hours, .total = 0}).x;
        if (middle + wide / 2 < below.right() - name - pen.px(8)) {
            pen.line({{middle, axes.frame.bottom()}, {middle, axes.frame.bottom() + pen.px(4)}},
                     pen.palette().divider, 1);
            pen.text_at({middle - wide / 2, below.y, wide, below.height}, number, style);
        }
    }
    pen.text_at({below.right() - name, below.y, name, below.height}, label, style);
}

/// A line by steps: between two points the hours buy no more than at the first.
std::vector<Point> staircase(const view::Curve& curve, const Axes& axes) {
    std::vector<Point> line;
    for (const view::CurvePoint& point : curve.points) {
        const Point at = axes.at(point);
        if (!line.empty()) {
            line.push_back({at.x, line.back().y});
        }
        line.push_back(at);
    }
    line.push_back({axes.frame.right(), line.back().y});
    return line;
}

void draw_key(Pen& pen, const view::CurveMark& mark) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted};
    const float side = pen.px(18);
    const float tall = pen.extent(mark.label, style, pen.width - side).height;
    const Rect rect = pen.take(tall + pen.px(2));
    pen.disc({rect.x + pen.px(5), rect.y + pen.line_height(Size::caption) / 2}, pen.px(4),
             colour_of(pen.palette(), mark.tone));
    pen.text_at({rect.x + side, rect.y, rect.width - side, tall}, mark.label, style);
}

}  // namespace

void draw(Pen& pen, const view::Curve& curve) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    const Rect picture = pen.take(pen.px(190));
    const float left = pen.px(48);
    const float edge = pen.line_height(Size::caption) / 2;
    const Axes axes = axes_of(curve, {picture.x + left, picture.y + edge,
                                      picture.width - left - pen.px(6), picture.height - 2 * edge});
    draw_grid(pen, axes);
    pen.line(staircase(curve, axes), pen.palette().accent, pen.px(2));
    for (const view::CurveMark& mark : curve.marks) {
        pen.disc(axes.at(mark.at), pen.px(5), colour_of(pen.palette(), mark.tone));
    }
    draw_hours(pen, axes, curve.hours_label);
    pen.gap(8);
    for (const view::CurveMark& mark : curve.marks) {
        draw_key(pen, mark);
    }
    pen.note(curve.id, {top.x, top.y, top.width, pen.y - top.y});
}

}  // namespace app::ui
