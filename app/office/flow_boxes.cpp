// SPDX-License-Identifier: MIT
// Lists, figures, and what stands side by side or in a frame. Declared in flow_parts.hpp.
#include <algorithm>
#include <string>
#include <utility>

#include "app/office/flow_parts.hpp"
#include "app/office/picture.hpp"

namespace app::office {

namespace {

constexpr Length gap = 14 * point;  // between what stands side by side

DrawnShape frame(Length width, Length height) {
    DrawnShape shape = box_shape(0, 0, width, height);
    shape.stroke = colours::muted;
    return shape;
}

bool is_element(const Node& node) {
    return !node.is_text();
}

}  // namespace

std::vector<Strip> Flow::list(const Node& list, const Setting& setting) {
    const Length indent = list.has_class("verdicts") ? 0 : setting.style.size * 13 / 10;
    std::vector<Strip> strips;
    int number = 0;
    for (const Node& item : list.children) {
        if (item.name != "li") {
            continue;
        }
        ++number;
        Setting own = styled(item, setting);
        own.width = setting.width - indent;
        std::vector<Strip> set = inside(item, own);
        if (set.empty()) {
            continue;
        }
        for (Strip& strip : set) {
            move(strip.drawing, indent, 0);
            strip.used += indent;
        }
        if (indent > 0) {
            const Span marker{.text = list.name == "ol" ? std::to_string(number) + "." : "•",
                              .style = setting.style};
            auto lines = set_lines(typeface_, std::span(&marker, 1), indent, Side::left);
            add(set.front().drawing, std::move(lines.front().drawing), 0, 0);
        }
        push_down(set, 2 * point);
        append(strips, std::move(set));
    }
    return strips;
}

/// The entries one behind the other, parted by air.
std::vector<Strip> Flow::legend(const Node& list, const Setting& setting) {
    Setting own = setting;
    own.style.size = 9 * point;
    own.style.colour = colours::muted;
    std::vector<Span> spans;
    for (const Node& item : list.children) {
        if (item.name == "li") {
            if (!spans.empty()) {
                spans.push_back({.text = " ", .style = own.style});
                spans.push_back(
                    {.style = own.style, .picture = Drawing{}, .picture_width = 8 * point});
            }
            add_spans(spans, item, own);
        }
    }
    auto strips = paragraph(spans, own);
    push_down(strips, 6 * point);
    return strips;
}

std::vector<Strip> Flow::figure(const Node& figure, const Setting& setting) {
    const Node* const svg = child_named(figure, "svg");
    if (svg == nullptr) {
        return {};
    }
    Length width = setting.width;
    if (figure.has_class("radar")) {
        width = std::min(width, from_millimetres(118));
    } else if (figure.has_class("qr")) {
        width = from_millimetres(32);
    }
    Picture picture = draw_picture(typeface_, *svg, width);
    if (picture.height == 0) {
        return {};  // fewer than three dimensions have no area
    }
    Strip strip{.before = 6 * point, .height = picture.height, .used = width};
    const Length aside = figure.has_class("radar") ? (setting.width - width) / 2 : 0;
    add(strip.drawing, std::move(picture.drawing), aside, 0);
    return {std::move(strip)};
}

std::vector<Strip> Flow::card(const Node& card, const Setting& setting) {
    constexpr Length padding = 12 * point;
    Setting own = setting;
    own.width -= 2 * padding;
    Strip content = joined(inside(card, own));
    Strip whole{.before = 6 * point, .height = content.height + 2 * padding};
    add(whole.drawing, std::move(content.drawing), padding, padding);
    DrawnShape border = frame(setting.width, whole.height);
    border.stroke = colours::hairline;
    border.line = 750;
    whole.drawing.shapes.insert(whole.drawing.shapes.begin(), std::move(border));
    return {std::move(whole)};
}

std::vector<Strip> Flow::grid(const Node& parent, int columns, const Setting& setting) {
    Setting own = setting;
    own.width = (setting.width - gap * (columns - 1)) / columns;
    std::vector<Strip> rows;
    int column = 0;
    for (const Node& child : parent.children) {
        if (!is_element(child)) {
            continue;
        }
        if (column == 0) {
            rows.push_back({.before = 5 * point});
        }
        // A number in large type stands below what it is.
        std::vector<Strip> set;
        for (const Node& part : child.children) {
            Node line{.name = "p", .children = {part}};
            append(set, inside(line, styled(child, own)));
        }
        Strip cell = joined(std::move(set));
        rows.back().height = std::max(rows.back().height, cell.height);
        add(rows.back().drawing, std::move(cell.drawing), column * (own.width + gap), 0);
        column = (column + 1) % columns;
    }
    return rows;
}

/// Room to sign in and to stamp on; the line for the day stands at the foot of each.
std::vector<Strip> Flow::signature_boxes(const Node& parent, const Setting& setting) {
    constexpr Length padding = 10 * point;
    constexpr Length height = 92 * point;
    const Length width = (setting.width - gap) / 2;
    Setting own = setting;
    own.width = width - 2 * padding;
    std::vector<Strip> rows;
    int column = 0;
    for (const Node& box : parent.children) {
        if (!is_element(box)) {
            continue;
        }
        if (column == 0) {
            rows.push_back({.before = 8 * point, .height = height});
        }
        const Length left = column * (width + gap);
        Length down = padding;
        for (const Node& part : box.children) {
            Strip words = joined(inside(part, styled(part, own)));
            const bool at_foot = part.has_class("line");
            const Length top = at_foot ? height - padding - words.height : down;
            down += at_foot ? 0 : words.height;
            add(rows.back().drawing, std::move(words.drawing), left + padding, top);
        }
        Drawing border{.shapes = {frame(width, height)}};
        add(rows.back().drawing, std::move(border), left, 0);
        column = 1 - column;
    }
    return rows;
}

/// The QR code stands at the right of the words.
std::vector<Strip> Flow::footer(const Node& footer, const Setting& setting) {
    const Node* const code = child_named(footer, "figure");
    if (code == nullptr) {
        return inside(footer, setting);
    }
    std::vector<Strip> picture = figure(*code, setting);
    const Length side = picture.empty() ? 0 : picture.front().height;
    Node words = footer;
    std::erase_if(words.children, [](const Node& node) { return node.name == "figure"; });
    Setting own = setting;
    own.width -= side + gap;
    Strip whole = joined(inside(words, own));
    if (!picture.empty()) {
        whole.height = std::max(whole.height, side);
        add(whole.drawing, std::move(picture.front().drawing), setting.width - side, 0);
    }
    whole.before = 16 * point;
    return {std::move(whole)};
}

}  // namespace app::office
