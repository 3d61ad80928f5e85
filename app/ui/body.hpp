// SPDX-License-Identifier: MIT
#pragma once

// Where the blocks of a screen go. A screen that is one column scrolls as a whole. One that ends
// in columns with a landmark among them (the live score) becomes panes that scroll separately
// while there is room for them, what stands before the columns going with the widest; with less
// room the smaller panes join; with little, all is one column.

#include "app/ui/pen.hpp"
#include "app/view/block.hpp"

namespace app::ui {

/// On a page with room for more than one column.
void draw_body(Pen& pen, const view::Blocks& body, const Rect& room);
/// Where the Pen stands, one below the other.
void draw_narrow_body(Pen& pen, const view::Blocks& body);

}  // namespace app::ui
