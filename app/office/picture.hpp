// SPDX-License-Identifier: MIT
#pragma once

// The pictures of the printable page, drawn by the same lines: charts, swatches and the QR code
// (assessment/exchange/svg_shapes.hpp, qr_svg.hpp). What their classes look like on paper is said
// here.

#include "app/office/markup.hpp"
#include "app/office/paper.hpp"
#include "app/office/typeface.hpp"

namespace app::office {

struct Picture {
    Length width = 0;
    Length height = 0;
    Drawing drawing{};
};

/// An element `svg`, scaled to this width; what is no picture of ours is empty.
[[nodiscard]] Picture draw_picture(Typeface& typeface, const Node& svg, Length width);

}  // namespace app::office
