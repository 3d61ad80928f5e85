// SPDX-License-Identifier: MIT
// What is typed or picked from a list. The mirror's own input does the editing, or Dear ImGui's
// where there is none; here is the frame, and the text while the input does not have the focus.
#include <algorithm>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

void draw_label(Pen& pen, const std::string& label, bool required) {
    if (label.empty()) {
        return;
    }
    const float star = required ? pen.px(14) : 0;
    const Extent words = pen.extent(label, {}, pen.width - star);
    const Rect rect = pen.take(words.height);
    pen.text_in({rect.x, rect.y, rect.width - star, rect.height}, label);
    if (required) {
        pen.text_in({rect.x + words.width + pen.px(4), rect.y, star, rect.height}, "*",
                    {.colour = pen.palette().bad});
    }
    pen.gap(6);
}

void draw_frame(Pen& pen, const Rect& rect, bool active, bool invalid, bool enabled) {
    const Palette& palette = pen.palette();
    const Colour border = invalid ? palette.bad : active ? palette.accent : palette.field_border;
    pen.fill(rect, enabled ? palette.field : palette.hover, pen.px(7));
    pen.stroke(rect, border, pen.px(7), active || invalid ? pen.px(1.5F) : 1);
}

void draw_below(Pen& pen, const view::Field& field) {
    const bool wrong = !field.error.empty();
    const std::string& words = wrong                   ? field.error
                               : field.control.enabled ? field.hint
                                                       : field.control.reason;
    if (!words.empty()) {
        pen.gap(4);
        pen.text(words, {.size = Size::caption,
                         .colour = wrong ? pen.palette().bad : pen.palette().muted});
    }
}

/// As many dots as there are characters.
std::string shown(const view::Field& field) {
    if (field.kind != view::FieldKind::secret) {
        return field.value;
    }
    std::string dots;
    for (std::size_t i = 0; i < field.value.size(); ++i) {
        dots += "•";
    }
    return dots;
}

/// A number or a PIN needs no more.
constexpr float short_field = 200;
bool is_short(const view::Field& field) {
    return field.kind == view::FieldKind::number || field.kind == view::FieldKind::secret;
}

/// With the space before it; nothing for a field without one.
float unit_width(const Pen& pen, const view::Field& field) {
    return field.unit.empty() ? 0 : pen.extent(field.unit, {}).width + pen.px(10);
}

float field_height(const Pen& pen, const view::Field& field, float room) {
    if (field.kind != view::FieldKind::lines) {
        return pen.control_height();
    }
    const std::string& words = field.value.empty() ? field.placeholder : field.value;
    const float lines = pen.extent(words, {}, room).height;
    const float least = 3 * pen.line_height(Size::body);
    // What was typed can be scrolled, what is asked for is read at once.
    const float most = field.value.empty() ? lines : 10 * pen.line_height(Size::body);
    return std::max(least, std::min(lines, most)) + pen.px(18);
}

}  // namespace

void draw(Pen& pen, const view::Field& field) {
    draw_label(pen, field.control.label, field.required);
    float unit = unit_width(pen, field);
    const bool unit_below = unit > pen.width * 0.5F;  // else too little would be left to type in
    unit = unit_below ? 0 : unit;
    float wide = pen.width - unit;
    if (is_short(field)) {
        wide = std::min(wide, pen.px(short_field));
    }
    const float padding = pen.px(12);
    Rect rect = pen.take(field_height(pen, field, wide - 2 * padding));
    rect.width = wide;
    const bool in_place = pen.is_native() && field.control.enabled;
    const Touch touch = in_place ? Touch{} : pen.place(field.control, rect, Cursor::text);
    const bool edited = pen.around().edited == field.control.id;
    draw_frame(pen, rect, edited || (touch.hovered && field.control.enabled), !field.error.empty(),
               field.control.enabled);
    if (in_place) {
        pen.edit(field, rect, padding);
    }
    if (!edited) {
        const bool empty = field.value.empty();
        const std::string words = empty ? field.placeholder : shown(field);
        const TextStyle style{.colour = empty ? pen.palette().muted : pen.palette().text};
        pen.clipped(rect.inset(pen.px(4), pen.px(2)), [&] {
            if (field.kind == view::FieldKind::lines) {
                pen.text_at(rect.inset(padding, pen.px(9)), words, style);
            } else {
                pen.line_in(rect.inset(padding, 0), words, style);
            }
        });
    }
    if (unit_below) {
        pen.gap(4);
        pen.text(field.unit, {.colour = pen.palette().muted});
    } else {
        pen.text_in({rect.right() + pen.px(10), rect.y, unit, rect.height}, field.unit,
                    {.colour = pen.palette().muted});
    }
    draw_below(pen, field);
}

void draw(Pen& pen, const view::Select& select) {
    draw_label(pen, select.control.label, select.required);
    const float chevron = pen.px(40);
    float widest = 0;
    std::string chosen;
    for (const view::SelectOption& option : select.options) {
        widest = std::max(widest, pen.extent(option.label, {}).width);
        if (option.value == select.value) {
            chosen = option.label;
        }
    }
    const float padding = pen.px(12);
    const float wide = std::min(pen.width, std::max(pen.px(120), widest + padding + chevron));
    const float room = wide - padding - chevron;
    const float words = pen.extent(chosen, {}, room).height;
    Rect rect = pen.take(std::max(pen.control_height(), words + pen.px(14)));
    rect.width = wide;
    const Touch touch = pen.place(select.control, rect, Cursor::hand);
    draw_frame(pen, rect, touch.hovered && select.control.enabled, false, select.control.enabled);
    if (pen.is_native()) {
        pen.pick(select, rect, touch.pressed);
    }
    pen.text_in({rect.x + padding, rect.y, room, rect.height}, chosen, {});
    const Point at{rect.right() - pen.px(20), rect.centre().y};
    const float arm = pen.px(4.5F);
    pen.line({{at.x - arm, at.y - arm / 2}, {at.x, at.y + arm / 2}, {at.x + arm, at.y - arm / 2}},
             pen.palette().muted, pen.px(1.5F));
    if (!select.control.enabled && !select.control.reason.empty()) {
        pen.gap(4);
        pen.text(select.control.reason, {.size = Size::caption, .colour = pen.palette().muted});
    }
}

float natural_width(const Pen& pen, const view::Field& field) {
    if (!is_short(field)) {
        return 0;
    }
    const float unit = unit_width(pen, field);
    const float label = pen.extent(field.control.label, {}).width + pen.px(16);  // with its star
    return std::max(pen.px(short_field) + unit, label);
}

float natural_width(const Pen& pen, const view::Select& select) {
    float widest = pen.extent(select.control.label, {}).width;
    for (const view::SelectOption& option : select.options) {
        widest = std::max(widest, pen.extent(option.label, {}).width + pen.px(52));
    }
    return std::max(widest, pen.px(120));
}

}  // namespace app::ui
