// SPDX-License-Identifier: MIT
// Words: headings, paragraphs, quotes, badges, states.
#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

Size size_of(const view::Heading& heading) {
    return heading.level <= 1   ? Size::heading1
           : heading.level == 2 ? Size::heading2
                                : Size::heading3;
}

}  // namespace

void draw(Pen& pen, const view::Heading& heading) {
    pen.text(heading.text, {.size = size_of(heading), .strong = true});
}

void draw(Pen& pen, const view::Paragraph& paragraph) {
    if (!paragraph.text.empty()) {
        pen.text(paragraph.text,
                 {.colour = colour(pen.palette(), paragraph.tone), .strong = paragraph.strong});
    }
}

void draw(Pen& pen, const view::Quote& quote) {
    pen.behind(
        [&] {
            const float indent = pen.px(16);
            pen.x += indent;
            pen.width -= indent;
            pen.gap(2);
            pen.text(quote.text);
            if (!quote.source.empty()) {
                pen.gap(4);
                pen.text(quote.source, {.size = Size::caption, .colour = pen.palette().muted});
            }
            pen.gap(2);
            pen.x -= indent;
            pen.width += indent;
        },
        [&](const Rect& rect) {
            pen.fill({rect.x, rect.y, pen.px(3), rect.height}, pen.palette().accent, pen.px(1.5F));
        });
}

void draw(Pen& pen, const view::Badge& badge) {
    const TextStyle style{.size = Size::caption,
                          .colour = colour(pen.palette(), badge.tone),
                          .strong = true,
                          .align = 0.5F};
    const float padding = pen.px(10);
    const Extent words = pen.extent(badge.text, style, pen.width - 2 * padding);
    Rect rect = pen.take(words.height + pen.px(6));
    rect.width = words.width + 2 * padding;
    const auto tone = badge.tone == view::Tone::normal ? view::Tone::muted : badge.tone;
    pen.fill(rect, soft(pen.palette(), tone), rect.height / 2);
    pen.text_in(rect.inset(padding, 0), badge.text, style);
}

void draw(Pen& pen, const view::Status& status) {
    if (status.text.empty()) {
        return;
    }
    const TextStyle style{.size = Size::caption, .colour = colour(pen.palette(), status.tone)};
    const float mark = pen.px(14);
    const float height = pen.extent(status.text, style, pen.width - mark).height;
    const Rect rect = pen.take(height + pen.px(4));
    const float middle = rect.y + pen.px(2) + pen.line_height(Size::caption) / 2;
    pen.disc({rect.x + pen.px(4), middle}, pen.px(3.5F), style.colour);
    pen.text_in({rect.x + mark, rect.y, rect.width - mark, rect.height}, status.text, style);
    pen.note(status.id, rect);
}

float natural_width(const Pen& pen, const view::Heading& heading) {
    return pen.extent(heading.text, {.size = size_of(heading)}).width + pen.px(2);
}

float natural_width(const Pen& pen, const view::Paragraph& paragraph) {
    return pen.extent(paragraph.text, {}).width;
}

float natural_width(const Pen& pen, const view::Badge& badge) {
    return pen.extent(badge.text, {.size = Size::caption}).width + pen.px(20);
}

float natural_width(const Pen& pen, const view::Status& status) {
    return status.text.empty()
               ? pen.px(1)
               : pen.extent(status.text, {.size = Size::caption}).width + pen.px(14);
}

}  // namespace app::ui
