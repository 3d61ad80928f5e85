// SPDX-License-Identifier: MIT
// Which element is set how. Declared in flow_parts.hpp.
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "app/office/flow_parts.hpp"
#include "app/office/picture.hpp"

namespace app::office {

namespace {

bool is_block(const Node& node) {
    constexpr std::array<std::string_view, 17> blocks{
        "html", "body", "main", "header", "section", "footer", "div",    "p",    "h1",
        "h2",   "h3",   "ul",   "ol",     "li",      "dl",     "figure", "table"};
    return std::ranges::find(blocks, node.name) != blocks.end() || node.name == "dt" ||
           node.name == "dd";
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

void heading(TextStyle& style, Length size) {
    style = {.size = size, .bold = true};
}

void colour_by_class(const Node& element, TextStyle& style) {
    for (const std::string_view muted : {"muted", "question", "quote", "line"}) {
        if (element.has_class(muted)) {
            style.colour = colours::muted;
            style.bold = false;
        }
    }
    if (element.has_class("good")) {
        style.colour = colours::good;
    } else if (element.has_class("draft-note") ||
               (element.has_class("badge") && element.has_class("open"))) {
        style.colour = colours::warning;
    } else if (element.has_class("bad")) {
        style.colour = colours::bad;
    }
}

}  // namespace

Setting Flow::styled(const Node& element, Setting setting) {
    TextStyle& style = setting.style;
    if (element.name == "h1" || element.name == "b") {
        heading(style, 20 * point);
    } else if (element.name == "h2") {
        heading(style, 13 * point);
    } else if (element.name == "h3") {
        heading(style, 11 * point);
    } else if (element.name == "strong") {
        style.bold = true;
    } else if (element.name == "cite" || element.name == "dt" || element.name == "footer") {
        style.colour = colours::muted;
        style.size = element.name == "cite" ? style.size : 8'500;
    }
    if (element.has_class("enterprise")) {
        heading(style, 14 * point);
    } else if (element.has_class("tier")) {
        heading(style, 15 * point);
    } else if (element.has_class("code")) {
        style.colour = colours::ink;
    } else if (element.has_class("badge")) {
        style.boxed = true;
        style.bold = false;
        style.size = style.size * 85 / 100;
    } else if (element.name == "p" && element.has_class("label")) {
        style.boxed = true;
        style.colour = colours::accent;
        style.size = 9 * point;
    }
    colour_by_class(element, style);
    setting.keeps_lines = setting.keeps_lines || element.has_class("typed");
    if (element.has_class("figure") || element.has_class("line")) {
        setting.side = Side::right;
    }
    return setting;
}

std::vector<Strip> Flow::inside(const Node& element, const Setting& setting) {
    std::vector<Strip> strips;
    std::vector<Span> spans;
    const auto end_paragraph = [&] {
        append(strips, paragraph(spans, setting));
        spans.clear();
    };
    for (const Node& child : element.children) {
        if (child.is_text() && spans.empty() && is_blank(child.text)) {
            continue;  // between blocks
        }
        if (!is_block(child)) {
            add_spans(spans, child, setting);
            continue;
        }
        end_paragraph();
        append(strips, block(child, styled(child, setting)));
    }
    end_paragraph();
    return strips;
}

void Flow::add_spans(std::vector<Span>& spans, const Node& node, const Setting& setting) {
    if (node.is_text()) {
        spans.push_back(
            {.text = node.text, .style = setting.style, .keeps_lines = setting.keeps_lines});
    } else if (node.name == "br") {
        spans.push_back({.style = setting.style, .ends_line = true});
    } else if (node.name == "svg") {
        const Length width = 14 * point;  // a swatch; a space follows it
        Picture picture = draw_picture(typeface_, node, width);
        move(picture.drawing, 0, -picture.height);
        spans.push_back({.style = setting.style,
                         .picture = std::move(picture.drawing),
                         .picture_width = width + 4 * point});
    } else {
        const Setting own = styled(node, setting);
        // What stands around the words of a quote, and the air beside a badge's frame.
        const bool quoted = node.name == "q";
        Span around{.text = quoted ? "“" : "", .style = own.style};
        if (own.style.boxed) {
            around.picture = Drawing{};
            around.picture_width = own.style.size / 3;
        }
        spans.push_back(around);
        for (const Node& child : node.children) {
            add_spans(spans, child, own);
        }
        around.text = quoted ? "”" : "";
        spans.push_back(std::move(around));
    }
}

std::vector<Strip> Flow::paragraph(std::span<const Span> spans, const Setting& setting) {
    std::vector<Strip> strips;
    for (Line& line : set_lines(typeface_, spans, setting.width, setting.side)) {
        strips.push_back(
            {.height = line.height, .used = line.used, .drawing = std::move(line.drawing)});
    }
    return strips;
}

std::vector<Strip> Flow::block(const Node& element, const Setting& setting) {
    std::vector<Strip> strips;
    if (element.name == "table") {
        strips = table(element, setting);
        push_down(strips, 4 * point);
    } else if (element.name == "ul" && element.has_class("legend")) {
        strips = legend(element, setting);
    } else if (element.name == "ul" || element.name == "ol") {
        strips = list(element, setting);
    } else if (element.name == "figure") {
        strips = figure(element, setting);
    } else if (element.has_class("facts") || element.has_class("totals")) {
        strips = grid(element, 2, setting);
    } else if (element.has_class("signatures")) {
        strips = signature_boxes(element, setting);
    } else if (element.has_class("card")) {
        strips = card(element, setting);
    } else if (element.name == "footer") {
        strips = footer(element, setting);
    } else if (!element.has_class("watermark")) {  // which is drawn behind every sheet
        strips = inside(element, setting);
    }
    if (strips.empty()) {
        return strips;
    }
    if (element.name == "h2") {
        strips.back().height += 4 * point;
        strips.back().drawing.shapes.push_back(
            line_shape({0, strips.back().height - 2 * point},
                       {setting.width, strips.back().height - 2 * point}, colours::hairline, 750));
        push_down(strips, 18 * point);
    } else if (element.name == "h3") {
        push_down(strips, 10 * point);
    } else if (element.has_class("label") && setting.style.boxed) {
        strips.back().height += 6 * point;
        move(strips.back().drawing, setting.style.size / 4, 2 * point);
    } else if (element.name == "p" || element.name == "header") {
        push_down(strips, 3 * point);
    }
    if (element.name == "h2" || element.name == "h3") {
        std::ranges::for_each(strips, [](Strip& strip) { strip.with_next = true; });
    }
    const std::string_view id = element.attribute("id");
    if (id == "dimensions" || id == "answers") {
        strips.front().on_new_sheet = true;
    } else if (id == "signatures") {
        strips = {joined(std::move(strips))};
        push_down(strips, 18 * point);
        strips.back().with_next = true;  // the code by which the signed paper is known
    }
    return strips;
}

Strip joined(std::vector<Strip> strips) {
    Strip whole;
    for (Strip& strip : strips) {
        whole.height += whole.height == 0 ? 0 : strip.before;
        add(whole.drawing, std::move(strip.drawing), 0, whole.height);
        whole.height += strip.height;
        whole.used = std::max(whole.used, strip.used);
    }
    return whole;
}

void push_down(std::vector<Strip>& strips, Length before) {
    if (!strips.empty()) {
        strips.front().before = std::max(strips.front().before, before);
    }
}

void append(std::vector<Strip>& strips, std::vector<Strip> more) {
    std::ranges::move(more, std::back_inserter(strips));
}

const Node* child_named(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.children, name, &Node::name);
    return found == node.children.end() ? nullptr : &*found;
}

std::vector<Strip> flow(Typeface& typeface, const Node& element, Length width) {
    return Flow(typeface).inside(element, {.width = width});
}

}  // namespace app::office
