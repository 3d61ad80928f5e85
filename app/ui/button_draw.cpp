// SPDX-License-Identifier: MIT
// What is pressed: buttons, links, the choice of a file.
#include <algorithm>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

struct Look {
    Colour fill = 0;
    Colour border = 0;
    Colour words = 0;
};

Look look_of(const Palette& palette, view::Emphasis emphasis, bool pressed, bool hovered) {
    const Colour over = hovered ? palette.hover : 0;
    if (pressed) {
        return {palette.accent_soft, palette.accent, palette.accent};
    }
    switch (emphasis) {
        case view::Emphasis::primary:
            return {hovered ? with_opacity(palette.accent, 225) : palette.accent, 0,
                    palette.on_accent};
        case view::Emphasis::secondary:
            return {hovered ? palette.accent_soft : palette.panel, palette.field_border,
                    palette.text};
        case view::Emphasis::quiet:
            return {over, 0, palette.accent};
        case view::Emphasis::danger:
            return {over, palette.bad, palette.bad};
    }
    return {};
}

float side_padding(const Pen& pen, view::Emphasis emphasis) {
    return pen.px(pen.compact ? 7.0F : emphasis == view::Emphasis::quiet ? 10.0F : 16.0F);
}

TextStyle words_style(const Pen& pen, Colour ink = 0) {
    return {.size = pen.compact ? Size::caption : Size::body, .colour = ink, .align = 0.5F};
}

struct Pressable {
    const view::Control& control;
    view::Emphasis emphasis;
    view::Icon icon;
    bool pressed = false;
    bool is_file = false;  // pressed through the mirror
};

float icon_space(const Pen& pen, view::Icon icon) {
    return icon == view::Icon::none ? 0 : pen.px(26);
}

float width_of(const Pen& pen, const Pressable& button) {
    return pen.extent(button.control.label, words_style(pen)).width + icon_space(pen, button.icon) +
           2 * side_padding(pen, button.emphasis);
}

void draw_reason(Pen& pen, const view::Control& control) {
    if (!control.enabled && !control.reason.empty()) {
        pen.gap(4);
        pen.text(control.reason, {.size = Size::caption, .colour = pen.palette().muted});
    }
}

/// A reason below may be wider than the button, within reason itself.
float with_reason(const Pen& pen, const view::Control& control, float width) {
    if (control.enabled || control.reason.empty()) {
        return width;
    }
    const float reason = pen.extent(control.reason, {.size = Size::caption}).width;
    return std::max(width, std::min(reason, pen.px(280)));
}

void draw_face(Pen& pen, const Pressable& button, const Rect& rect, bool hovered) {
    const Palette& palette = pen.palette();
    Look look = look_of(palette, button.emphasis, button.pressed, hovered);
    if (!button.control.enabled) {
        look = {palette.hover, 0, palette.muted};
    }
    const float radius = pen.px(7);
    pen.fill(rect, look.fill, radius);
    if (look.border != 0) {
        pen.stroke(rect, look.border, radius);
    }
    Rect words = rect.inset(side_padding(pen, button.emphasis), 0);
    if (button.icon != view::Icon::none) {
        const float side = pen.px(18);
        const bool after = button.icon == view::Icon::forward || button.icon == view::Icon::open;
        draw_icon(pen, button.icon,
                  {after ? words.right() - side : words.x, rect.y, side, rect.height}, look.words);
        words.x += after ? 0 : icon_space(pen, button.icon);
        words.width -= icon_space(pen, button.icon);
    }
    pen.text_in(words, button.control.label, words_style(pen, look.words));
}

void draw_pressable(Pen& pen, const Pressable& button) {
    const TextStyle style = words_style(pen);
    const float around = width_of(pen, button) - pen.extent(button.control.label, style).width;
    const float wide = std::min(pen.width, width_of(pen, button));
    const Extent words = pen.extent(button.control.label, style, wide - around);
    Rect rect = pen.take(std::max(pen.control_height(), words.height + pen.px(14)));
    rect.width = wide;
    const Touch touch = button.is_file ? pen.place(button.control, rect, Cursor::hand)
                                       : pen.press(button.control, rect);
    if (button.is_file && pen.is_native()) {
        pen.name_file(button.control, rect, touch.pressed);
    }
    draw_face(pen, button, rect, touch.hovered && button.control.enabled);
    draw_reason(pen, button.control);
}

Pressable pressable(const view::Button& button) {
    return {button.control, button.emphasis, button.icon, button.pressed};
}
Pressable pressable(const view::FilePick& pick) {
    return {.control = pick.control, .emphasis = pick.emphasis, .icon = pick.icon, .is_file = true};
}

float link_padding(const Pen& pen) {
    return pen.px(12);
}

float link_indent(const Pen& pen, const view::Link& link) {
    return pen.px(14) * static_cast<float>(link.level);
}

/// What a link takes beside its label.
float around_words(const Pen& pen, const view::Link& link) {
    const float detail = pen.extent(link.detail, {.size = Size::caption}).width;
    return 2 * link_padding(pen) + link_indent(pen, link) + icon_space(pen, link.icon) +
           (detail > 0 ? detail + pen.px(8) : 0);
}

void draw_progress_line(Pen& pen, const view::Link& link, const Rect& rect) {
    if (link.percent) {
        const float height = pen.px(2);
        const Rect track{rect.x, rect.bottom() - height, rect.width, height};
        const auto share = static_cast<float>(std::clamp(*link.percent, 0, 100)) / 100;
        pen.fill(track, pen.palette().track, height / 2);
        const Colour done = *link.percent >= 100 ? pen.palette().good : pen.palette().accent;
        pen.fill({track.x, track.y, track.width * share, height}, done, height / 2);
    }
}

}  // namespace

void draw(Pen& pen, const view::Button& button) {
    draw_pressable(pen, pressable(button));
}
void draw(Pen& pen, const view::FilePick& pick) {
    draw_pressable(pen, pressable(pick));
}

void draw(Pen& pen, const view::Link& link) {
    const Palette& palette = pen.palette();
    const float padding = link_padding(pen);
    const float detail = pen.extent(link.detail, {.size = Size::caption}).width;
    const float indent = link_indent(pen, link);
    const float before = padding + indent + icon_space(pen, link.icon);
    const float room = pen.width - around_words(pen, link);
    const float words = pen.extent(link.control.label, {}, room).height;
    const float line = link.percent ? pen.px(7) : 0;
    const float room_around = pen.px(pen.around().coarse ? 22.0F : link.level > 0 ? 9.0F : 14.0F);
    const Rect rect = pen.take(words + room_around + line);

    const Touch touch = pen.press(link.control, rect);
    if (link.current) {
        pen.keep_in_sight(rect);
    }
    if (link.current || touch.hovered) {
        pen.fill(rect, link.current ? palette.accent_soft : palette.hover, pen.px(7));
    }
    if (link.current) {
        const float bar = rect.height * 0.5F;
        pen.fill({rect.x, rect.centre().y - bar / 2, pen.px(3), bar}, palette.accent, pen.px(1.5F));
    }
    const Colour ink = !link.control.enabled ? palette.muted
                       : link.current        ? palette.accent
                                             : palette.text;
    const Rect upper{rect.x, rect.y, rect.width, rect.height - line};
    draw_icon(pen, link.icon, {rect.x + padding + indent, upper.y, pen.px(18), upper.height}, ink);
    pen.text_in({rect.x + before, upper.y, room, upper.height}, link.control.label,
                {.colour = ink});
    pen.text_in({rect.right() - padding - detail, upper.y, detail, upper.height}, link.detail,
                {.size = Size::caption, .colour = palette.muted, .align = 1});
    draw_progress_line(
        pen, link, {rect.x + padding, rect.y, rect.width - 2 * padding, rect.height - pen.px(6)});
    draw_reason(pen, link.control);
}

namespace {

float tab_padding(const Pen& pen) {
    return pen.px(is_narrow(pen) ? 8.0F : 12.0F);
}

}  // namespace

float tab_width(const Pen& pen, const view::Link& link) {
    const float detail =
        is_narrow(pen) ? 0 : pen.extent(link.detail, {.size = Size::caption}).width;
    return pen.extent(link.control.label, {}).width + icon_space(pen, link.icon) +
           2 * tab_padding(pen) + (detail > 0 ? detail + pen.px(6) : 0);
}

void draw_tab(Pen& pen, const view::Link& link, const Rect& rect) {
    const Palette& palette = pen.palette();
    const Touch touch = pen.press(link.control, rect);
    if (touch.hovered) {
        pen.fill(rect.inset(0, pen.px(6)), palette.hover, pen.px(7));
    }
    const Colour ink = !link.control.enabled ? palette.muted
                       : link.current        ? palette.accent
                                             : palette.text;
    Rect words = rect.inset(tab_padding(pen), 0);
    if (link.icon != view::Icon::none) {
        draw_icon(pen, link.icon, {words.x, rect.y, pen.px(18), rect.height}, ink);
        words.x += icon_space(pen, link.icon);
    }
    const float detail = pen.extent(link.detail, {.size = Size::caption}).width;
    if (!is_narrow(pen)) {
        pen.text_in({rect.right() - tab_padding(pen) - detail, rect.y, detail, rect.height},
                    link.detail, {.size = Size::caption, .colour = palette.muted});
    }
    words.width = pen.extent(link.control.label, {}).width;
    pen.text_in(words, link.control.label, {.colour = ink, .strong = link.current});
    if (link.current) {
        pen.fill(
            {rect.x + pen.px(8), rect.bottom() - pen.px(3), rect.width - pen.px(16), pen.px(3)},
            palette.accent, pen.px(1.5F));
    }
}

float natural_width(const Pen& pen, const view::Button& button) {
    return with_reason(pen, button.control, width_of(pen, pressable(button)));
}

float natural_width(const Pen& pen, const view::FilePick& pick) {
    return with_reason(pen, pick.control, width_of(pen, pressable(pick)));
}

float natural_width(const Pen& pen, const view::Link& link) {
    return pen.extent(link.control.label, {}).width + around_words(pen, link);
}

}  // namespace app::ui
