// SPDX-License-Identifier: MIT
// Signs as lines on a grid of 24, with round ends where ImGui gives them.
#include <algorithm>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

using Stroke = std::vector<Point>;

std::vector<Stroke> arrow(bool up) {
    const float tip = up ? 4.0F : 16.0F;
    const float shoulder = up ? 9.0F : 11.0F;
    return {{{12, 4}, {12, 16}},
            {{7, shoulder}, {12, tip}, {17, shoulder}},
            {{4, 16}, {4, 20}, {20, 20}, {20, 16}}};
}

std::vector<Stroke> strokes(view::Icon icon) {
    using enum view::Icon;
    switch (icon) {
        case none:
            return {};
        case add:
            return {{{12, 5}, {12, 19}}, {{5, 12}, {19, 12}}};
        case back:
            return {{{19, 12}, {5, 12}}, {{11, 6}, {5, 12}, {11, 18}}};
        case forward:
            return {{{5, 12}, {19, 12}}, {{13, 6}, {19, 12}, {13, 18}}};
        case check:
            return {{{5, 12.5F}, {10, 17.5F}, {19, 7.5F}}};
        case cross:
            return {{{6.5F, 6.5F}, {17.5F, 17.5F}}, {{17.5F, 6.5F}, {6.5F, 17.5F}}};
        case open:
            return {{{9, 6}, {15, 12}, {9, 18}}};
        case remove:
            return {{{4, 7}, {20, 7}},
                    {{9, 7}, {9, 4}, {15, 4}, {15, 7}},
                    {{6, 7}, {7, 20}, {17, 20}, {18, 7}},
                    {{10, 11}, {10, 16}},
                    {{14, 11}, {14, 16}}};
        case edit:
            return {{{5, 15}, {16, 4}, {20, 8}, {9, 19}, {4, 20}, {5, 15}}, {{13, 7}, {17, 11}}};
        case undo:
            return {{{9, 5}, {4, 10}, {9, 15}},
                    {{4, 10}, {14, 10}, {18, 11.5F}, {20, 15}, {18, 18.5F}, {14, 20}, {10, 20}}};
        case download:
            return arrow(false);
        case upload:
            return arrow(true);
        case info:
            return {{{12, 10}, {12, 19}}, {{12, 4.5F}, {12, 6.5F}}};
        case warning:
            return {{{12, 4}, {12, 14}}, {{12, 17.5F}, {12, 19.5F}}};
        case list:
            return {{{9, 6}, {20, 6}},   {{9, 12}, {20, 12}},   {{9, 18}, {20, 18}},
                    {{4, 6}, {5.5F, 6}}, {{4, 12}, {5.5F, 12}}, {{4, 18}, {5.5F, 18}}};
        case chart:
            return {{{4, 4}, {4, 20}, {20, 20}},
                    {{8.5F, 16}, {8.5F, 12}},
                    {{13, 16}, {13, 7}},
                    {{17.5F, 16}, {17.5F, 10}}};
        case home:
            return {{{4, 11}, {12, 4}, {20, 11}}, {{6, 9.5F}, {6, 20}, {18, 20}, {18, 9.5F}}};
        case report:
            return {{{6, 4}, {14, 4}, {18, 8}, {18, 20}, {6, 20}, {6, 4}},
                    {{9, 12}, {15, 12}},
                    {{9, 16}, {15, 16}}};
    }
    return {};
}

}  // namespace

void draw_icon(Pen& pen, view::Icon icon, const Rect& rect, Colour colour) {
    const float side = std::min(rect.width, rect.height);
    const Point origin{rect.centre().x - side / 2, rect.centre().y - side / 2};
    const float unit = side / 24;
    for (const Stroke& stroke : strokes(icon)) {
        Stroke placed;
        for (const Point& point : stroke) {
            placed.push_back({origin.x + point.x * unit, origin.y + point.y * unit});
        }
        pen.line(placed, colour, std::max(1.5F, side / 13));
    }
}

}  // namespace app::ui
