// SPDX-License-Identifier: MIT
#include "app/office/paper.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app::office {

void move(Drawing& drawing, Length right, Length down) {
    for (DrawnShape& shape : drawing.shapes) {
        for (Spot& spot : shape.spots) {
            spot.x += right;
            spot.y += down;
        }
    }
    for (DrawnText& text : drawing.texts) {
        text.left += right;
        text.baseline += down;
    }
}

void add(Drawing& drawing, Drawing&& part, Length right, Length down) {
    move(part, right, down);
    std::ranges::move(part.shapes, std::back_inserter(drawing.shapes));
    std::ranges::move(part.texts, std::back_inserter(drawing.texts));
}

DrawnShape box_shape(Length left, Length top, Length width, Length height) {
    return {
        .spots = {
            {left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}}};
}

DrawnShape line_shape(Spot from, Spot to, Colour colour, Length line) {
    return {.spots = {from, to}, .closed = false, .stroke = colour, .line = line};
}

}  // namespace app::office
