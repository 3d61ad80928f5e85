// SPDX-License-Identifier: MIT
#include "app/ui/theme.hpp"

namespace app::ui {

Palette light_palette() {
    return {.background = rgb(0xF6F7F9),
            .panel = rgb(0xFFFFFF),
            .card = rgb(0xFFFFFF),
            .divider = rgb(0xDFE3E8),
            .field = rgb(0xFFFFFF),
            .field_border = rgb(0x7F8A9A),
            .text = rgb(0x1B2430),
            .muted = rgb(0x5B6675),
            .accent = rgb(0x2463EB),
            .on_accent = rgb(0xFFFFFF),
            .accent_soft = rgb(0x2463EB, 20),
            .hover = rgb(0x0F172A, 12),
            .track = rgb(0xE3E8EF),
            .bad = rgb(0xB42318),
            .good = rgb(0x067647),
            .warning = rgb(0x93370D),
            .dark = false};
}

Palette dark_palette() {
    return {.background = rgb(0x111418),
            .panel = rgb(0x16191E),
            .card = rgb(0x1C2026),
            .divider = rgb(0x313843),
            .field = rgb(0x14171C),
            .field_border = rgb(0x6B7787),
            .text = rgb(0xE6EAF0),
            .muted = rgb(0x9AA5B4),
            .accent = rgb(0x6EA8FE),
            .on_accent = rgb(0x0B1220),
            .accent_soft = rgb(0x6EA8FE, 34),
            .hover = rgb(0xFFFFFF, 14),
            .track = rgb(0x2B313B),
            .bad = rgb(0xF97066),
            .good = rgb(0x47CD89),
            .warning = rgb(0xFDB022),
            .dark = true};
}

Palette contrast_palette(bool dark) {
    if (dark) {
        return {.background = rgb(0x000000),
                .panel = rgb(0x000000),
                .card = rgb(0x000000),
                .divider = rgb(0xB8C0CC),
                .field = rgb(0x000000),
                .field_border = rgb(0xFFFFFF),
                .text = rgb(0xFFFFFF),
                .muted = rgb(0xD9DEE6),
                .accent = rgb(0x9CC4FF),
                .on_accent = rgb(0x000000),
                .accent_soft = rgb(0x9CC4FF, 40),
                .hover = rgb(0xFFFFFF, 40),
                .track = rgb(0x4A5361),
                .bad = rgb(0xFFA39A),
                .good = rgb(0x7BE3AC),
                .warning = rgb(0xFFD27A),
                .dark = true};
    }
    return {.background = rgb(0xFFFFFF),
            .panel = rgb(0xFFFFFF),
            .card = rgb(0xFFFFFF),
            .divider = rgb(0x4A5361),
            .field = rgb(0xFFFFFF),
            .field_border = rgb(0x000000),
            .text = rgb(0x000000),
            .muted = rgb(0x2E3744),
            .accent = rgb(0x0A3AA8),
            .on_accent = rgb(0xFFFFFF),
            .accent_soft = rgb(0x0A3AA8, 24),
            .hover = rgb(0x000000, 28),
            .track = rgb(0xC3CAD4),
            .bad = rgb(0x8A1209),
            .good = rgb(0x034E2B),
            .warning = rgb(0x6B2506),
            .dark = false};
}

Palette system_palette(const SystemColours& system) {
    return {.background = system.canvas,
            .panel = system.canvas,
            .card = system.canvas,
            .divider = system.text,
            .field = system.canvas,
            .field_border = system.text,
            .text = system.text,
            .muted = system.text,
            .accent = system.link,
            .on_accent = system.canvas,
            .accent_soft = with_opacity(system.accent, 40),
            .hover = with_opacity(system.text, 24),
            .track = with_opacity(system.text, 60),
            .bad = system.text,
            .good = system.text,
            .warning = system.text,
            .dark = (system.canvas & 255U) < 128};
}

Palette palette(Theme theme, const SystemLook& system) {
    switch (theme) {
        case Theme::light:
            return light_palette();
        case Theme::dark:
            return dark_palette();
        case Theme::contrast:
            return contrast_palette(system.dark);
        case Theme::system:
            break;
    }
    if (system.contrast) {
        return contrast_palette(system.dark);
    }
    return system.dark ? dark_palette() : light_palette();
}

Colour colour(const Palette& palette, view::Tone tone) {
    switch (tone) {
        case view::Tone::normal:
            return palette.text;
        case view::Tone::muted:
            return palette.muted;
        case view::Tone::good:
            return palette.good;
        case view::Tone::warning:
            return palette.warning;
        case view::Tone::bad:
            return palette.bad;
        case view::Tone::accent:
            return palette.accent;
    }
    return palette.text;
}

Colour soft(const Palette& palette, view::Tone tone) {
    const std::uint32_t opacity = palette.dark ? 30 : 18;
    return tone == view::Tone::normal ? palette.card : with_opacity(colour(palette, tone), opacity);
}

}  // namespace app::ui
