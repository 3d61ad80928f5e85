// SPDX-License-Identifier: MIT
#pragma once

// Colours by what they mean, for light, dark, high contrast and the colours of the operating
// system. Texts reach 4.5:1 on what they are drawn on, borders of fields 3:1 (WCAG 2.2 AA); a test
// computes it.

#include <cstdint>

#include "app/view/block.hpp"

namespace app::ui {

/// Red, green, blue, opacity from the lowest byte up, as ImGui packs it.
using Colour = std::uint32_t;

[[nodiscard]] constexpr Colour rgb(std::uint32_t hex, std::uint32_t opacity = 255) {
    return (hex >> 16U & 255U) | (hex & 0xFF00U) | (hex & 255U) << 16U | opacity << 24U;
}
[[nodiscard]] constexpr Colour with_opacity(Colour colour, std::uint32_t opacity) {
    return (colour & 0x00FFFFFFU) | opacity << 24U;
}

struct Palette {
    Colour background, panel, card, divider, field, field_border;
    Colour text, muted, accent, on_accent, accent_soft, hover, track;
    Colour bad, good, warning;
    bool dark;
};

/// What the operating system prescribes when a person chose its colours (forced-colors).
struct SystemColours {
    Colour canvas, text, accent, link;
};

[[nodiscard]] Palette light_palette();
[[nodiscard]] Palette dark_palette();
/// High contrast: words reach 7:1 (WCAG 2.2 AAA), lines 4.5:1; on black where the system is dark.
[[nodiscard]] Palette contrast_palette(bool dark);
[[nodiscard]] Palette system_palette(const SystemColours& system);

/// What the operating system prefers.
struct SystemLook {
    bool dark = false;
    bool contrast = false;
};
/// As the person chose, or as the system prefers where the choice was left to it.
[[nodiscard]] Palette palette(Theme theme, const SystemLook& system);

/// For words and marks in this tone.
[[nodiscard]] Colour colour(const Palette& palette, view::Tone tone);
/// For a surface in this tone, behind words of any tone.
[[nodiscard]] Colour soft(const Palette& palette, view::Tone tone);

}  // namespace app::ui
