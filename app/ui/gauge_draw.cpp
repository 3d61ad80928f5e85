// SPDX-License-Identifier: MIT
// Progress and the score from low to high.
#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

constexpr float full_marks = 10000;

float along(const Rect& track, int at) {
    return track.x + track.width * std::clamp(static_cast<float>(at) / full_marks, 0.0F, 1.0F);
}

/// A label and its text, on one line when there is room.
void draw_caption(Pen& pen, const std::string& label, const std::string& text,
                  const TextStyle& text_style) {
    const TextStyle label_style{.colour = pen.palette().muted};
    const float gap = pen.px(12);
    const Extent words = pen.extent(label, label_style);
    const Extent figures = pen.extent(text, text_style);
    if (words.width + gap + figures.width > pen.width || label.empty()) {
        if (!label.empty()) {
            pen.text(label, label_style);
        }
        pen.text(text, text_style);
        return;
    }
    const Rect rect = pen.take(std::max(words.height, figures.height));
    pen.text_in({rect.x, rect.y, words.width, rect.height}, label, label_style);
    pen.text_in({rect.right() - figures.width, rect.y, figures.width, rect.height}, text,
                text_style);
}

/// Labels of marks that stand beside each other, from left to right.
struct Shelf {
    struct Place {
        const view::GaugeMark* mark;
        float left;
        float width;
    };
    std::vector<Place> places;
    float height = 0;

    [[nodiscard]] float end() const { return places.back().left + places.back().width; }
};

/// The labels below the band, on a further shelf where two would touch; one that is longer than
/// the band is broken.
std::vector<Shelf> shelves(const Pen& pen, const view::Gauge& gauge, const Rect& track,
                           const TextStyle& style) {
    std::vector<Shelf> found;
    for (const view::GaugeMark& mark : gauge.marks) {
        const Extent words = pen.extent(mark.label, style, track.width);
        const float last = std::max(track.x, track.right() - words.width);
        const float left = std::clamp(along(track, mark.at) - words.width / 2, track.x, last);
        auto shelf = std::ranges::find_if(
            found, [&](const Shelf& other) { return other.end() + pen.px(8) <= left; });
        if (shelf == found.end()) {
            shelf = found.emplace(found.end());
        }
        shelf->places.push_back({&mark, left, words.width});
        shelf->height = std::max(shelf->height, words.height);
    }
    return found;
}

/// The tiers' bars: a tick through the band and a label below.
void draw_marks(Pen& pen, const view::Gauge& gauge, const Rect& track) {
    const TextStyle style{.size = Size::caption, .colour = pen.palette().muted, .align = 0.5F};
    for (const view::GaugeMark& mark : gauge.marks) {
        pen.fill({along(track, mark.at) - pen.px(1), track.y - pen.px(3), pen.px(2),
                  track.height + pen.px(7)},
                 pen.palette().text, 0);
    }
    for (const Shelf& shelf : shelves(pen, gauge, track, style)) {
        const Rect line = pen.take(shelf.height);
        for (const auto& [mark, left, width] : shelf.places) {
            pen.text_in({left, line.y, width, line.height}, mark->label, style);
        }
    }
}

}  // namespace

void draw_band(Pen& pen, const Rect& track, int low, int high, Colour colour) {
    const float radius = track.height / 2;
    pen.fill(track, pen.palette().track, radius);
    const float middle = along(track, low);
    const float end = along(track, high);
    pen.fill({track.x, track.y, end - track.x, track.height}, with_opacity(colour, 90), radius);
    pen.fill({track.x, track.y, middle - track.x, track.height}, colour, radius);
}

void draw(Pen& pen, const view::Progress& progress) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    draw_caption(pen, progress.label, progress.text, {});
    pen.gap(6);
    const int share =
        progress.max > 0 ? static_cast<int>(full_marks) * progress.value / progress.max : 0;
    draw_band(pen, pen.take(pen.px(8)), share, share, pen.palette().accent);
    pen.note(progress.id, {top.x, top.y, top.width, pen.y - top.y});
}

void draw(Pen& pen, const view::Gauge& gauge) {
    const Rect top{pen.x, pen.y, pen.width, 0};
    const Palette& palette = pen.palette();
    draw_caption(pen, gauge.label, gauge.text,
                 {.size = gauge.large ? Size::figure : Size::large, .strong = true});
    pen.gap(gauge.large ? 10.0F : 8.0F);
    const Rect declared = pen.take(pen.px(gauge.large ? 16.0F : 12.0F));
    draw_band(pen, declared, gauge.low, gauge.high, palette.accent);
    if (!gauge.supported_text.empty()) {
        pen.gap(4);
        draw_band(pen, pen.take(pen.px(5)), gauge.supported_low, gauge.supported_high,
                  palette.good);
    }
    if (!gauge.marks.empty()) {
        const Rect bands{declared.x, declared.y, declared.width, pen.y - declared.y};
        pen.gap(6);
        draw_marks(pen, gauge, bands);
    }
    if (!gauge.supported_text.empty()) {
        pen.gap(4);
        pen.text(gauge.supported_text, {.size = Size::caption, .colour = palette.good});
    }
    pen.note(gauge.id, {top.x, top.y, top.width, pen.y - top.y});
}

}  // namespace app::ui
