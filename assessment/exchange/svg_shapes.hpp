// SPDX-License-Identifier: MIT
#pragma once

// The few shapes that charts are made of. Lengths are whole hundredths of a pixel, as scores
// are whole hundredths of a point: no floating point, so every engine draws the same bytes.

#include <cstddef>
#include <span>
#include <string_view>

#include "assessment/exchange/html.hpp"

namespace assessment::exchange {

struct Point {
    int x = 0;
    int y = 0;

    bool operator==(const Point&) const = default;
};

struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

void rectangle(Html& svg, Markup css_class, const Box& box);
void line(Html& svg, Markup css_class, Point from, Point to);
void polygon(Html& svg, Markup css_class, std::span<const Point> points);
void words_at(Html& svg, Markup css_class, Point at, std::string_view words);

/// The point at this distance from the centre, `part` of `parts` clockwise from the top.
[[nodiscard]] Point spoke(Point centre, int distance, std::size_t part, std::size_t parts);

}  // namespace assessment::exchange
