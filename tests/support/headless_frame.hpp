// SPDX-License-Identifier: MIT
#pragma once

// Frames without a window: Dear ImGui with a renderer that draws nothing, so that what app/ui
// does can be tested natively and fast. One at a time, because ImGui has one context.

#include <string_view>

#include "app/ui/frame.hpp"
#include "app/view/page.hpp"

struct ImGuiContext;

namespace tests {

class HeadlessFrame {
public:
    HeadlessFrame();
    ~HeadlessFrame();
    HeadlessFrame(const HeadlessFrame&) = delete;
    HeadlessFrame& operator=(const HeadlessFrame&) = delete;

    app::ui::Surroundings around;

    app::ui::DrawnFrame draw(const app::view::Page& page);
    /// Moves the mouse to the middle of this control, presses and releases, and gives every
    /// Action of the frames that this took.
    std::vector<app::Action> click(const app::view::Page& page, std::string_view control);

private:
    ImGuiContext* context_;
};

/// The place of this control on the canvas, scrolled as it was drawn.
[[nodiscard]] app::ui::Rect place_of(const app::ui::DrawnFrame& drawn,
                                     const app::ui::Surroundings& around, std::string_view id);

}  // namespace tests
