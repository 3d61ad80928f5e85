// SPDX-License-Identifier: MIT
#pragma once

// Dear ImGui's platform for the browser: a WebGL2 canvas drawn by ImGui's own OpenGL backend, fed
// by the pointer events of platform.js. The keyboard, text, the clipboard and scrolling belong to
// the mirror and never come here.

#include <functional>

#include "app/ui/theme.hpp"

namespace wasm {

/// False when there is no WebGL2. ImGui is there in both cases.
bool start_canvas(const char* selector);

void set_size(float width, float height, float ratio);
void move_pointer(float x, float y, bool touch);
void press_button(bool down);
void leave();

/// One ImGui frame around `draw`, shown on the canvas.
void show_frame(double now, app::ui::Colour background, const std::function<void()>& draw);

/// Whether input waits for a further frame: ImGui takes a press and its release in two.
[[nodiscard]] bool input_waits();

}  // namespace wasm
