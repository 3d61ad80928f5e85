// SPDX-License-Identifier: MIT
#pragma once

// One typeface in several files, merged into one ImGui font as they arrive: first the characters
// of the program's own words, later the rest. Nothing may be drawn before the first file.

#include <cstddef>
#include <span>
#include <string_view>

namespace app::ui {

/// Copies the bytes of an OTF or TTF file and makes its characters available from the next frame
/// on. Not to be called between ImGui's NewFrame and Render.
void add_font(std::span<const std::byte> file);

[[nodiscard]] bool has_font();

/// Whether every character can be drawn with the files that are there.
[[nodiscard]] bool can_draw(std::string_view text);

}  // namespace app::ui
