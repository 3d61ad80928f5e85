// SPDX-License-Identifier: MIT
#pragma once

// Words set in lines, Chinese and Latin mixed: a line ends at a space or beside a Chinese
// character, but no line begins with closing punctuation or ends with opening. A word that is wider
// than the line is cut. Nothing is ever left out.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/office/paper.hpp"
#include "app/office/typeface.hpp"

namespace app::office {

enum class Side : std::uint8_t { left, right };

struct TextStyle {
    Length size = 10 * point;
    Colour colour = colours::ink;
    bool bold = false;
    bool boxed = false;  // a frame around it: a badge

    bool operator==(const TextStyle&) const = default;
};

/// A part of a paragraph: words in one style, a small picture, or the end of a line. Spaces and
/// ends of lines count as one space, unless `keeps_lines`: then the latter end lines.
struct Span {
    std::string text{};
    TextStyle style{};
    bool keeps_lines = false;
    bool ends_line = false;
    std::optional<Drawing> picture{};  // stands on the baseline, its corner at the lower left
    Length picture_width = 0;
};

/// Its drawing begins at its upper left corner.
struct Line {
    Length height = 0;
    Length used = 0;  // how wide the words are
    Drawing drawing{};
};

[[nodiscard]] std::vector<Line> set_lines(Typeface& typeface, std::span<const Span> spans,
                                          Length width, Side side);

}  // namespace app::office
