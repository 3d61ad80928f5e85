// SPDX-License-Identifier: MIT
#pragma once

// Where there is no mirror (Surroundings::native): Dear ImGui's own looks, for the text that is
// edited, lists that open and scroll bars, and its keyboard. A build that always has a mirror
// takes mirrored.cpp instead of native.cpp and pen_native.cpp, and so nothing of what they need.

#include "app/ui/pen.hpp"

namespace app::ui {

void dress_native(const Surroundings& around);

/// Escape was pressed, and ends nothing of what is being edited or chosen.
[[nodiscard]] bool is_escaped();

}  // namespace app::ui
