// SPDX-License-Identifier: MIT
#include "app/ui/theme.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using app::ui::Colour;
using app::ui::Palette;
using app::view::Tone;

namespace {

double part(Colour colour, unsigned shift) {
    return static_cast<double>(colour >> shift & 255U) / 255;
}

/// What is seen when a colour that lets light through lies on another.
double over(Colour upper, Colour lower, unsigned shift) {
    const double opacity = part(upper, 24);
    return part(upper, shift) * opacity + part(lower, shift) * (1 - opacity);
}

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour upper, Colour lower) {
    return 0.2126 * linear(over(upper, lower, 0)) + 0.7152 * linear(over(upper, lower, 8)) +
           0.0722 * linear(over(upper, lower, 16));
}

/// WCAG's contrast of words on a surface that lies on a background.
double contrast(Colour words, Colour surface, Colour background) {
    const double one = luminance(words, background);
    const double other = luminance(surface, background);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void check_words(const Palette& palette, double words_least, double lines_least) {
    for (const Colour surface : {palette.background, palette.panel, palette.card}) {
        for (const Colour words : {palette.text, palette.muted, palette.accent, palette.bad,
                                   palette.good, palette.warning}) {
            CHECK(contrast(words, surface, surface) >= words_least);
        }
    }
    CHECK(contrast(palette.on_accent, palette.accent, palette.card) >= words_least);
    CHECK(contrast(palette.accent, palette.accent_soft, palette.card) >= words_least);
    for (const Tone tone : {Tone::muted, Tone::good, Tone::warning, Tone::bad, Tone::accent}) {
        CHECK(contrast(colour(palette, tone), soft(palette, tone), palette.card) >= words_least);
    }
    CHECK(contrast(palette.field_border, palette.field, palette.card) >= lines_least);
    CHECK(contrast(palette.field_border, palette.card, palette.card) >= lines_least);
}

}  // namespace

TEST_CASE("words reach 4.5:1 and borders of fields 3:1 in the light colours") {
    check_words(app::ui::light_palette(), 4.5, 3);
}

TEST_CASE("words reach 4.5:1 and borders of fields 3:1 in the dark colours") {
    check_words(app::ui::dark_palette(), 4.5, 3);
}

TEST_CASE("words reach 7:1 and lines 4.5:1 in high contrast, on white and on black") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        const Palette palette = app::ui::contrast_palette(dark);
        check_words(palette, 7, 4.5);
        CHECK(contrast(palette.divider, palette.card, palette.card) >= 4.5);
    }
}

TEST_CASE("what the person chose goes before what the system prefers") {
    using app::Theme;
    const auto background = [](Theme theme, bool dark, bool contrast) {
        return app::ui::palette(theme, {.dark = dark, .contrast = contrast}).background;
    };
    const auto black = app::ui::rgb(0x000000);
    const auto white = app::ui::rgb(0xFFFFFF);

    CHECK(background(Theme::system, false, false) == app::ui::light_palette().background);
    CHECK(background(Theme::system, true, false) == app::ui::dark_palette().background);
    CHECK(background(Theme::system, false, true) == white);
    CHECK(background(Theme::system, true, true) == black);
    CHECK(background(Theme::light, true, true) == app::ui::light_palette().background);
    CHECK(background(Theme::dark, false, true) == app::ui::dark_palette().background);
    CHECK(background(Theme::contrast, false, false) == white);
    CHECK(background(Theme::contrast, true, false) == black);
}

TEST_CASE("the system's own colours are taken over as they are") {
    const auto palette = app::ui::system_palette({.canvas = app::ui::rgb(0x000000),
                                                  .text = app::ui::rgb(0xFFFFFF),
                                                  .accent = app::ui::rgb(0x1AEBFF),
                                                  .link = app::ui::rgb(0xFFFF00)});

    CHECK(palette.background == app::ui::rgb(0x000000));
    CHECK(palette.text == app::ui::rgb(0xFFFFFF));
    CHECK(palette.dark);
}
