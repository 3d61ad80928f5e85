// SPDX-License-Identifier: MIT
// The dimensions around a centre. Declared in chart_svg.hpp.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/svg_shapes.hpp"

namespace assessment::exchange {

namespace {

constexpr int full = 10'000;  // a score of 100.00

constexpr Point radar_centre{32'000, 20'000};
constexpr int radar_radius = 13'500;

Point on_spoke(std::size_t part, std::size_t parts, int score) {
    return spoke(radar_centre, static_cast<int>(std::int64_t{radar_radius} * score / full), part,
                 parts);
}

template <typename ScoreOf>
void outline(Html& svg, Markup css_class, std::span<const ChartRow* const> rows, ScoreOf score_of) {
    std::vector<Point> points;
    points.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        points.push_back(on_spoke(i, rows.size(), score_of(*rows[i])));
    }
    polygon(svg, css_class, points);
}

void radar_grid(Html& svg, std::span<const ChartRow* const> rows) {
    for (const int ring : {2'000, 4'000, 6'000, 8'000, 10'000}) {
        outline(svg, "grid", rows, [&](const ChartRow&) { return ring; });
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        line(svg, "grid", radar_centre, on_spoke(i, rows.size(), full));
    }
}

/// Long labels of several words stand on two lines; Chinese ones are short enough for one.
std::pair<std::string_view, std::string_view> two_lines(std::string_view label) {
    constexpr std::size_t long_label = 18;
    std::size_t best = std::string_view::npos;
    for (std::size_t at = label.find(' '); at != std::string_view::npos;
         at = label.find(' ', at + 1)) {
        const auto off_centre = [&](std::size_t place) {
            return 2 * place > label.size() ? 2 * place - label.size() : label.size() - 2 * place;
        };
        if (best == std::string_view::npos || off_centre(at) < off_centre(best)) {
            best = at;
        }
    }
    if (label.size() <= long_label || best == std::string_view::npos) {
        return {label, {}};
    }
    return {label.substr(0, best), label.substr(best + 1)};
}

void radar_label(Html& svg, std::size_t part, std::size_t parts, const ChartRow& row) {
    constexpr int line_height = 1'500;
    const Point at = spoke(radar_centre, radar_radius + 1'400, part, parts);
    const int aside = at.x - radar_centre.x;
    const Markup anchor = aside > 500    ? Markup("label from")
                          : aside < -500 ? Markup("label to")
                                         : Markup("label middle");
    const auto [first, second] = two_lines(row.label);
    const int lines = second.empty() ? 2 : 3;
    // Labels grow upwards at the top and downwards at the bottom, and stand centred aside.
    const int down = (at.y - radar_centre.y) * lines * line_height / 2 / radar_radius;
    int y = at.y + down - (lines - 1) * line_height / 2 + 400;
    words_at(svg, anchor, {at.x, y}, first);
    if (!second.empty()) {
        words_at(svg, anchor, {at.x, y += line_height}, second);
    }
    const Markup value = aside > 500    ? Markup("value from")
                         : aside < -500 ? Markup("value to")
                                        : Markup("value middle");
    words_at(svg, value, {at.x, y + line_height}, row.text);
}

}  // namespace

Html radar_svg(std::span<const ChartRow> rows, const ChartCaption& caption) {
    std::vector<const ChartRow*> scored;
    for (const ChartRow& row : rows) {
        if (row.range) {
            scored.push_back(&row);
        }
    }
    Html svg;
    if (scored.size() < 3) {
        return svg;
    }
    open_svg(svg, caption, 640, 400);
    radar_grid(svg, scored);
    for (std::size_t tier = 0; tier < scored.front()->minimums.size(); ++tier) {
        outline(svg, minimum_class(tier), scored,
                [&](const ChartRow& row) { return std::max(row.minimums[tier], 0); });
    }
    outline(svg, "possible", scored, [](const ChartRow& row) { return row.range->high; });
    outline(svg, "declared", scored, [](const ChartRow& row) { return row.range->low; });
    outline(svg, "supported", scored, [](const ChartRow& row) { return row.range->supported_low; });
    for (std::size_t i = 0; i < scored.size(); ++i) {
        radar_label(svg, i, scored.size(), *scored[i]);
    }
    svg.markup("</svg>");
    return svg;
}

}  // namespace assessment::exchange
