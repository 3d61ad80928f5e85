// SPDX-License-Identifier: MIT
// The Pen's text: sizes, wrapping, and the lines themselves.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/pen.hpp"

namespace app::ui {

namespace {

/// The em in design pixels.
float em(Size size) {
    switch (size) {
        case Size::caption:
            return 13;
        case Size::body:
            return 15.5F;
        case Size::large:
        case Size::heading3:
            return 17;
        case Size::heading2:
            return 19;
        case Size::heading1:
            return 24;
        case Size::figure:
            return 32;
    }
    return 15.5F;
}

/// ImGui's size of a font is ascent plus descent, not the em; for Noto Sans CJK that is this much.
constexpr float em_to_imgui = 1.448F;

/// What is added between the lines of one text, in ems.
constexpr float leading = 0.08F;

float font_size(const Surroundings& around, Size size) {
    return std::round(em(size) * em_to_imgui * around.text_scale);
}

float space_between_lines(const Surroundings& around, Size size) {
    return std::round(em(size) * leading * around.text_scale);
}

/// Signs that Chinese and Latin share; the typeface draws them as wide as a hanzi.
bool is_shared_sign(char32_t c) {
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'·' || c == U'…';
}

ImFont* font() {
    return ImGui::GetIO().Fonts->Fonts[0];
}

}  // namespace

float body_font(const Surroundings& around) {
    return font_size(around, Size::body);
}

float body_em(const Surroundings& around) {
    return em(Size::body) * around.text_scale;
}

float body_line(const Surroundings& around) {
    return font_size(around, Size::body) + space_between_lines(around, Size::body);
}

float Pen::line_height(Size size) const {
    return font_size(around_, size);
}

namespace {

/// What stands around the ink of a shared sign in Latin text, at each side.
float bearing(float size) {
    return size * 0.055F;
}

/// Draws part of a line; between Latin letters the shared signs take only the width of their ink.
void draw_run(ImDrawList& list, float size, Point at, Colour colour, std::string_view words,
              bool chinese) {
    const auto put = [&](std::size_t begin, std::size_t end, float x) {
        list.AddText(font(), size, {x, at.y}, colour, words.data() + begin, words.data() + end);
    };
    if (chinese) {
        put(0, words.size(), at.x);
        return;
    }
    ImFontBaked* baked = font()->GetFontBaked(size);
    float x = at.x;
    float run_x = x;
    std::size_t run = 0;
    for (std::size_t i = 0; i < words.size();) {
        const auto [c, next] = decode(words, i);
        if (!is_shared_sign(c)) {
            x += baked->GetCharAdvance(static_cast<ImWchar>(c));
            i = next;
            continue;
        }
        put(run, i, run_x);
        if (c == U'…') {
            list.AddText(font(), size, {x, at.y}, colour, "...");
            x += 3 * baked->GetCharAdvance('.');
        } else {
            const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(c));
            put(i, next, x - glyph->X0 + bearing(size));
            x += glyph->X1 - glyph->X0 + 2 * bearing(size);
        }
        run = i = next;
        run_x = x;
    }
    put(run, words.size(), run_x);
}

}  // namespace

float Pen::advance(char32_t c, float size) const {
    ImFontBaked* baked = font()->GetFontBaked(size);
    if (around_.chinese || !is_shared_sign(c)) {
        return baked->GetCharAdvance(static_cast<ImWchar>(c));
    }
    if (c == U'…') {
        return 3 * baked->GetCharAdvance('.');
    }
    const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(c));
    return glyph->X1 - glyph->X0 + 2 * bearing(size);
}

std::vector<TextLine> Pen::lines(std::string_view words, const TextStyle& style,
                                 float max_width) const {
    const float size = font_size(around_, style.size);
    // Half a pixel of mercy: a width that came from measuring this very text is enough for it.
    return break_lines(words, max_width + 0.5F, [&](char32_t c) { return advance(c, size); });
}

Extent Pen::extent(std::string_view words, const TextStyle& style, float max_width) const {
    float widest = 0;
    const auto broken = lines(words, style, max_width);
    for (const TextLine& line : broken) {
        widest = std::max(widest, line.width);
    }
    const float between = space_between_lines(around_, style.size);
    const auto count = static_cast<float>(broken.size());
    return {std::ceil(widest), count * line_height(style.size) + (count - 1) * between};
}

void Pen::draw_lines(std::string_view words, const std::vector<TextLine>& lines,
                     const TextStyle& style, const Rect& rect) {
    const float size = font_size(around_, style.size);
    const float between = space_between_lines(around_, style.size);
    const Colour colour = style.colour == 0 ? palette().text : style.colour;
    // The only weight there is, drawn twice a little apart, reads as a heavier one.
    const float heavier = style.strong ? std::max(0.4F, size * 0.018F) : 0;
    float at_y = rect.y;
    for (const TextLine& line : lines) {
        const float at_x = rect.x + (rect.width - line.width) * style.align;
        const std::string_view shown = words.substr(line.begin, line.end - line.begin);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        draw_run(list, size, {at_x, at_y}, colour, shown, around_.chinese);
        if (style.strong) {
            const int before = list.VtxBuffer.Size;
            draw_run(list, size, {at_x, at_y}, colour, shown, around_.chinese);
            for (int i = before; i < list.VtxBuffer.Size; ++i) {
                list.VtxBuffer[i].pos.x += heavier;  // text itself is put on whole pixels only
            }
        }
        record_.texts.push_back({std::string(shown), in_region({at_x, at_y, line.width, size}),
                                 rect.width, region_, clipped_});
        at_y += size + between;
    }
}

void Pen::text(std::string_view words, const TextStyle& style) {
    const auto broken = lines(words, style, width);
    const Rect rect = take(extent(words, style, width).height);
    if (!measuring_) {
        draw_lines(words, broken, style, rect);
    }
}

void Pen::text_in(const Rect& rect, std::string_view words, const TextStyle& style) {
    if (measuring_) {
        return;
    }
    const float height = extent(words, style, rect.width).height;
    const float lift = std::round(em(style.size) * 0.04F);  // hanzi sit low in the line's box
    const float top = std::round(rect.y + (rect.height - height) / 2 - lift);
    draw_lines(words, lines(words, style, rect.width), style, {rect.x, top, rect.width, height});
}

void Pen::text_at(const Rect& rect, std::string_view words, const TextStyle& style) {
    if (!measuring_) {
        draw_lines(words, lines(words, style, rect.width), style, rect);
    }
}

void Pen::line_in(const Rect& rect, std::string_view words, const TextStyle& style) {
    Rect endless = rect;
    if (const float wide = extent(words, style).width; wide > rect.width) {
        endless.width = wide;
    }
    text_in(endless, words, style);
}

std::string Pen::shortened(std::string_view words, const TextStyle& style, float max_width) const {
    constexpr std::string_view dots = "…";
    if (extent(words, style).width <= max_width) {
        return std::string(words);
    }
    const float size = font_size(around_, style.size);
    float used = extent(dots, style).width;
    std::size_t end = 0;
    while (end < words.size()) {
        const auto [c, next] = decode(words, end);
        used += advance(c, size);
        if (used > max_width) {
            break;
        }
        end = next;
    }
    return std::string(words.substr(0, end)) + std::string(dots);
}

void Pen::clipped(const Rect& rect, const std::function<void()>& run) {
    ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
    clipped_ = true;
    run();
    clipped_ = false;
    ImGui::PopClipRect();
}

}  // namespace app::ui
