// SPDX-License-Identifier: MIT
// What is chosen or ticked: radio cards, segments, check boxes.
#include <algorithm>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

void draw_radio(Pen& pen, Point centre, bool chosen, Colour rim) {
    pen.circle(centre, pen.px(8), chosen ? pen.palette().accent : rim, pen.px(1.5F));
    if (chosen) {
        pen.disc(centre, pen.px(4.5F), pen.palette().accent);
    }
}

constexpr float badge_height = 22;  // in design pixels

float badge_width(const Pen& pen, const view::Option& option) {
    return option.badge.empty()
               ? 0
               : std::max(pen.px(24),
                          pen.extent(option.badge, {.size = Size::caption}).width + pen.px(12)) +
                     pen.px(10);
}

/// From its left end, on the line around `at`.
void draw_badge(Pen& pen, const view::Option& option, Point at) {
    if (option.badge.empty()) {
        return;
    }
    const float height = pen.px(badge_height);
    const float wide = badge_width(pen, option) - pen.px(10);
    const Rect rect{at.x, at.y - height / 2, wide, height};
    const Palette& palette = pen.palette();
    pen.fill(rect, option.chosen ? palette.accent : palette.track, pen.px(6));
    pen.text_in(rect, option.badge,
                {.size = Size::caption,
                 .colour = option.chosen ? palette.on_accent : palette.text,
                 .align = 0.5F});
}

void draw_card(Pen& pen, const view::Option& option) {
    const Palette& palette = pen.palette();
    const float before = pen.px(44);
    const float padding = pen.px(pen.around().coarse ? 12.0F : 9.0F);
    const float all = pen.width - before - pen.px(14);
    // With little room the badge stands above the words instead of before them.
    const bool above = badge_width(pen, option) > all * 0.4F;
    const float badge = above ? 0 : badge_width(pen, option);
    const float badge_line = above ? pen.px(badge_height + 4) : 0;
    const float room = all - badge;
    const TextStyle label{.colour = option.control.enabled ? palette.text : palette.muted};
    const TextStyle detail{.size = Size::caption, .colour = palette.muted};
    const float line = pen.line_height(Size::body);
    const float label_height = pen.extent(option.control.label, label, room).height;
    const float detail_height =
        option.detail.empty() ? 0 : pen.px(2) + pen.extent(option.detail, detail, room).height;

    const Rect rect = pen.take(badge_line + label_height + detail_height + 2 * padding);
    const Touch touch = pen.press(option.control, rect);
    pen.fill(rect,
             option.chosen   ? palette.accent_soft
             : touch.hovered ? palette.hover
                             : 0,
             pen.px(8));
    pen.stroke(rect, option.chosen ? palette.accent : palette.divider, pen.px(8),
               option.chosen ? pen.px(1.5F) : 1);
    const float middle = rect.y + padding + (above ? pen.px(badge_height) : line) / 2;
    draw_radio(pen, {rect.x + pen.px(22), middle}, option.chosen, palette.field_border);
    draw_badge(pen, option, {rect.x + before, middle});
    const Rect words{rect.x + before, rect.y + padding + badge_line, room, label_height};
    pen.text_in({words.x + badge, words.y, room, label_height}, option.control.label, label);
    if (!option.detail.empty()) {
        pen.text_in({words.x + badge, words.bottom() + pen.px(2), room, detail_height - pen.px(2)},
                    option.detail, detail);
    }
}

float segment_width(const Pen& pen, const view::Option& option) {
    return pen.extent(option.control.label, {}).width + pen.px(32);
}

void draw_segment(Pen& pen, const view::Option& option, const Rect& rect) {
    const Palette& palette = pen.palette();
    const Touch touch = pen.press(option.control, rect);
    if (option.chosen) {
        pen.fill(rect, palette.accent_soft, pen.px(7));
        pen.stroke(rect, palette.accent, pen.px(7), pen.px(1.5F));
    } else if (touch.hovered) {
        pen.fill(rect, palette.hover, pen.px(7));
    }
    const Colour ink = !option.control.enabled ? palette.muted
                       : option.chosen         ? palette.accent
                                               : palette.text;
    pen.text_in(rect.inset(pen.px(6), 0), option.control.label, {.colour = ink, .align = 0.5F});
}

void draw_segments(Pen& pen, const view::ChoiceGroup& group) {
    float total = 0;
    for (const view::Option& option : group.options) {
        total += segment_width(pen, option);
    }
    const Rect rect = pen.take(pen.control_height());
    const Rect frame{rect.x, rect.y, total, rect.height};
    pen.fill(frame, pen.palette().field, pen.px(7));
    pen.stroke(frame, pen.palette().field_border, pen.px(7));
    float at = rect.x;
    for (const view::Option& option : group.options) {
        const float wide = segment_width(pen, option);
        draw_segment(pen, option, {at, rect.y, wide, rect.height});
        at += wide;
    }
}

bool segments_fit(const Pen& pen, const view::ChoiceGroup& group) {
    float total = 0;
    for (const view::Option& option : group.options) {
        total += segment_width(pen, option);
        if (!option.detail.empty()) {
            return false;
        }
    }
    return total <= pen.width;
}

}  // namespace

void draw(Pen& pen, const view::ChoiceGroup& group) {
    if (!group.label_hidden && !group.label.empty()) {
        pen.text(group.label);
        pen.gap(6);
    }
    if (group.look == view::ChoiceLook::segments && segments_fit(pen, group)) {
        draw_segments(pen, group);
        return;
    }
    for (const view::Option& option : group.options) {
        if (&option != &group.options.front()) {
            pen.gap(8);
        }
        draw_card(pen, option);
    }
}

void draw(Pen& pen, const view::Check& check) {
    const Palette& palette = pen.palette();
    const float side = pen.px(18);
    const float before = side + pen.px(12);
    const float padding = pen.px(pen.around().coarse ? 11.0F : 6.0F);
    const float room = pen.width - before - pen.px(8);
    const TextStyle style{.colour = check.control.enabled ? palette.text : palette.muted};
    const Extent words = pen.extent(check.control.label, style, room);
    Rect rect = pen.take(words.height + 2 * padding);
    rect.width = std::min(rect.width, before + words.width + pen.px(8));
    const Touch touch = pen.press(check.control, rect);
    if (touch.hovered) {
        pen.fill(rect.inset(-pen.px(6), 0), palette.hover, pen.px(6));
    }
    const float middle = rect.y + padding + pen.line_height(Size::body) / 2;
    const Rect box{rect.x, middle - side / 2, side, side};
    pen.fill(box, check.on ? palette.accent : palette.field, pen.px(4));
    if (check.on) {
        draw_icon(pen, view::Icon::check, box, palette.on_accent);
    } else {
        pen.stroke(box, palette.field_border, pen.px(4), pen.px(1.5F));
    }
    pen.text_in({rect.x + before, rect.y, room, rect.height}, check.control.label, style);
    if (!check.control.enabled && !check.control.reason.empty()) {
        pen.text(check.control.reason, {.size = Size::caption, .colour = palette.muted});
    }
}

float natural_width(const Pen& pen, const view::ChoiceGroup& group) {
    if (group.look != view::ChoiceLook::segments || !segments_fit(pen, group)) {
        return 0;
    }
    float total = 0;
    for (const view::Option& option : group.options) {
        total += segment_width(pen, option);
    }
    return group.label_hidden ? total : std::max(total, pen.extent(group.label, {}).width);
}

float natural_width(const Pen& pen, const view::Check& check) {
    return pen.extent(check.control.label, {}).width + pen.px(38);
}

}  // namespace app::ui
