// SPDX-License-Identifier: MIT
#pragma once

// Places and sizes in CSS pixels, y downwards.

namespace app::ui {

struct Point {
    float x = 0;
    float y = 0;
};

struct Extent {
    float width = 0;
    float height = 0;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
    bool operator==(const Rect&) const = default;
};

}  // namespace app::ui
