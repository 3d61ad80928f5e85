// SPDX-License-Identifier: MIT
#pragma once

// What the mirror is told, as JSON: the outline when its words changed, and the places of the
// controls when those moved. Apart, because scrolling the window or opening a fold moves
// everything and says nothing new.

#include <string>

#include "app/ui/pen.hpp"
#include "app/view/outline.hpp"
#include "app/view/page.hpp"

namespace wasm {

/// {"language", "address", "focus", "dialog", "nodes": [{"id", "role", "parent", …}]}
[[nodiscard]] std::string content_json(const app::view::Page& page,
                                       const app::view::Outline& outline);

/// {"controls": [[id, x, y, width, height, region]],
///  "regions": [[name, x, y, width, height, content height]]}
[[nodiscard]] std::string places_json(const app::ui::DrawnFrame& drawn);

}  // namespace wasm
