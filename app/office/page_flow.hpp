// SPDX-License-Identifier: MIT
#pragma once

// The printable page cut into strips, each as wide as the paper's column, and the strips laid on
// sheets of paper.

#include <memory>
#include <vector>

#include "app/office/markup.hpp"
#include "app/office/paper.hpp"
#include "app/office/typeface.hpp"

namespace app::office {

/// Stays whole; its drawing begins at its upper left corner.
struct Strip {
    Length before = 0;  // air, but not at the top of a sheet
    Length height = 0;
    Length used = 0;  // how wide its words are
    bool on_new_sheet = false;
    bool with_next = false;  // a heading does not stand alone at the foot of a sheet
    Drawing drawing{};
    std::shared_ptr<const Drawing> head{};  // a table's, repeated where a sheet begins with this
    Length head_height = 0;
};

/// Everything that the element says, in strips of this width.
[[nodiscard]] std::vector<Strip> flow(Typeface& typeface, const Node& element, Length width);

/// One drawing for each sheet, its corner at the paper's column.
[[nodiscard]] std::vector<Drawing> sheets(std::vector<Strip> strips, Length height);

}  // namespace app::office
