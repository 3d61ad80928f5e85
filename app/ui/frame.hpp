// SPDX-License-Identifier: MIT
#pragma once

// One frame: a page in, pixels out (into ImGui's draw lists), and what was noted on the way: the
// Actions of what was pressed and where everything lies. To be called between ImGui's NewFrame
// and Render, once there is a font.

#include "app/ui/pen.hpp"
#include "app/view/page.hpp"

namespace app::ui {

[[nodiscard]] DrawnFrame draw_frame(const view::Page& page, const Surroundings& around);

}  // namespace app::ui
