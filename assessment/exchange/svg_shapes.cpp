// SPDX-License-Identifier: MIT
#include "assessment/exchange/svg_shapes.hpp"

#include <cstdint>

#include "assessment/text.hpp"

namespace assessment::exchange {

namespace {

// ---- angles: millionths of a turn in, millionths out

constexpr std::int64_t millionth = 1'000'000;

/// The sine within the first quarter turn, by its series.
constexpr std::int64_t sine_of_quarter(std::int64_t turn) {
    const std::int64_t x = turn * 6'283'185 / millionth;  // radians
    const std::int64_t square = x * x / millionth;
    std::int64_t term = x;
    std::int64_t sum = x;
    for (std::int64_t k = 3; k <= 13; k += 2) {
        term = -term * square / millionth / ((k - 1) * k);
        sum += term;
    }
    return sum;
}

constexpr std::int64_t sine(std::int64_t turn) {
    turn %= millionth;
    const bool negative = turn >= millionth / 2;
    const std::int64_t half = negative ? turn - millionth / 2 : turn;
    const std::int64_t value = sine_of_quarter(half > millionth / 4 ? millionth / 2 - half : half);
    return negative ? -value : value;
}
static_assert(sine(0) == 0 && sine(500'000) == 0);
static_assert(sine(250'000) > 999'990 && sine(250'000) < 1'000'010);
static_assert(sine(83'333) > 499'990 && sine(83'333) < 500'010);  // 30 degrees

/// Hundredths of a pixel as SVG reads them.
Html& length(Html& svg, int hundredths) {
    return svg.text(points_text(hundredths));
}

Html& attribute(Html& svg, Markup name, int hundredths) {
    svg.markup(" ").markup(name).markup(R"(=")");
    return length(svg, hundredths).markup(R"(")");
}

}  // namespace

void rectangle(Html& svg, Markup css_class, const Box& box) {
    svg.markup(R"(<rect class=")").markup(css_class).markup(R"(")");
    attribute(svg, "x", box.x);
    attribute(svg, "y", box.y);
    attribute(svg, "width", box.width);
    attribute(svg, "height", box.height).markup("/>");
}

void line(Html& svg, Markup css_class, Point from, Point to) {
    svg.markup(R"(<line class=")").markup(css_class).markup(R"(")");
    attribute(svg, "x1", from.x);
    attribute(svg, "y1", from.y);
    attribute(svg, "x2", to.x);
    attribute(svg, "y2", to.y).markup("/>");
}

void words_at(Html& svg, Markup css_class, Point at, std::string_view words) {
    svg.markup(R"(<text class=")").markup(css_class).markup(R"(")");
    attribute(svg, "x", at.x);
    attribute(svg, "y", at.y).markup(">").text(words).markup("</text>");
}

void polygon(Html& svg, Markup css_class, std::span<const Point> points) {
    svg.markup(R"(<polygon class=")").markup(css_class).markup(R"(" points=")");
    for (std::size_t i = 0; i < points.size(); ++i) {
        length(svg.markup(i == 0 ? Markup("") : Markup(" ")), points[i].x).markup(",");
        length(svg, points[i].y);
    }
    svg.markup(R"("/>)");
}

Point spoke(Point centre, int distance, std::size_t part, std::size_t parts) {
    const auto turn =
        static_cast<std::int64_t>(part) * millionth / static_cast<std::int64_t>(parts);
    const auto along = [&](std::int64_t direction) {
        return static_cast<int>(distance * direction / millionth);
    };
    return {centre.x + along(sine(turn)), centre.y - along(sine(turn + millionth / 4))};
}

}  // namespace assessment::exchange
