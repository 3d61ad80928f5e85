// SPDX-License-Identifier: MIT
#pragma once

// What is drawn on a sheet of paper: texts and shapes at their places. Lengths are whole
// thousandths of a point from the upper left corner, without floating point, so that every
// machine lays a page out alike.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app::office {

using Length = std::int64_t;

inline constexpr Length point = 1'000;

/// Of A4.
inline constexpr Length paper_width = 595'276;
inline constexpr Length paper_height = 841'890;

constexpr Length from_millimetres(Length millimetres) {
    return millimetres * 720 * point / 254;
}

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour&) const = default;
};

/// A character as a font draws it. Widths are thousandths of the font's size.
struct Glyph {
    std::uint8_t font = 0;
    std::uint16_t index = 0;
    std::uint16_t width = 0;
    char32_t character = 0;

    bool operator==(const Glyph&) const = default;
};

/// On its baseline; `left` is where its first character begins.
struct DrawnText {
    Length left = 0;
    Length baseline = 0;
    Length size = 0;
    Colour colour{};
    bool bold = false;
    bool rising = false;  // from the lower left to the upper right
    std::vector<Glyph> glyphs{};
};

struct Spot {
    Length x = 0;
    Length y = 0;
};

struct DrawnShape {
    std::vector<Spot> spots{};
    bool closed = true;
    std::optional<Colour> fill{};
    std::optional<Colour> stroke{};
    Length line = 500;
    Length dash = 0;  // and as long a gap; none when 0
};

/// What belongs together: the shapes lie below the texts.
struct Drawing {
    std::vector<DrawnShape> shapes{};
    std::vector<DrawnText> texts{};
};

void move(Drawing& drawing, Length right, Length down);
void add(Drawing& drawing, Drawing&& part, Length right, Length down);

[[nodiscard]] DrawnShape box_shape(Length left, Length top, Length width, Length height);
[[nodiscard]] DrawnShape line_shape(Spot from, Spot to, Colour colour, Length line);

namespace colours {
inline constexpr Colour ink{27, 36, 48};
inline constexpr Colour muted{91, 102, 117};
inline constexpr Colour hairline{223, 227, 232};
inline constexpr Colour accent{36, 99, 235};
inline constexpr Colour washed{205, 219, 250};  // the accent's area, on white
inline constexpr Colour declared{181, 205, 250};
inline constexpr Colour track{236, 239, 243};
inline constexpr Colour good{6, 118, 71};
inline constexpr Colour warning{147, 55, 13};
inline constexpr Colour bad{180, 35, 24};
inline constexpr Colour shadow{240, 241, 243};  // the mark behind a draft
inline constexpr Colour white{255, 255, 255};
inline constexpr Colour black{0, 0, 0};
}  // namespace colours

}  // namespace app::office
