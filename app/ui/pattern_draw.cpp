// SPDX-License-Identifier: MIT
// A QR code: dark on white whatever the colours of the screen, with the four empty squares around
// it that a camera looks for.
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr int quiet = 4;        // squares
constexpr float largest = 240;  // of the picture, in pixels; more when its squares are many
constexpr float least_square = 4;
constexpr Colour paper = rgb(0xFFFFFF);
constexpr Colour print = rgb(0x000000);

}  // namespace

void draw(Pen& pen, const view::Pattern& pattern) {
    if (pattern.side == 0) {
        return;
    }
    // Whole pixels: a square that is drawn across two of them is grey at its edges.
    const int squares = pattern.side + 2 * quiet;
    const float room = std::min(
        pen.width, std::max(pen.px(largest), pen.px(least_square) * static_cast<float>(squares)));
    const float square = std::max(std::floor(room / static_cast<float>(squares)), 1.0F);
    const float side = square * static_cast<float>(squares);
    Rect rect = pen.take(side);
    rect.width = side;
    pen.fill(rect, paper);
    for (int y = 0; y < pattern.side; ++y) {
        for (int x = 0; x < pattern.side; ++x) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(pattern.side) +
                            static_cast<std::size_t>(x);
            if (pattern.dark[at]) {
                pen.fill({rect.x + square * static_cast<float>(x + quiet),
                          rect.y + square * static_cast<float>(y + quiet), square, square},
                         print);
            }
        }
    }
    pen.note(pattern.id, rect);
}

}  // namespace app::ui
