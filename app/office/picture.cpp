// SPDX-License-Identifier: MIT
#include "app/office/picture.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace app::office {

namespace {

/// Takes the number that the text begins with, "12" or "12.34", as hundredths. A sign is passed
/// over: lengths have none, and boxes of the QR code come back the way they went.
Length take_hundredths(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("-.0123456789"), text.size());
    Length number = 0;
    int decimals = 0;
    bool behind_point = false;
    for (const char c : text.substr(0, end)) {
        behind_point = behind_point || c == '.';
        if (c >= '0' && c <= '9' && decimals < 2) {
            number = number * 10 + (c - '0');
            decimals += behind_point ? 1 : 0;
        }
    }
    text.remove_prefix(end);
    return number * (decimals == 0 ? 100 : decimals == 1 ? 10 : 1);
}

class Painter {
public:
    Painter(Typeface& typeface, Length width) : typeface_(typeface), width_(width) {}

    Picture paint(const Node& svg) {
        std::string_view view = svg.attribute("viewBox");
        for (int skipped = 0; skipped < 2; ++skipped) {
            take_number(view);
        }
        view_width_ = take_number(view);
        const Length view_height = take_number(view);
        if (view_width_ == 0) {
            return {};
        }
        picture_.width = width_;
        picture_.height = scaled(view_height);
        for (const Node& part : svg.children) {
            draw(part);
        }
        return std::move(picture_);
    }

private:
    static Length take_number(std::string_view& text) {
        text.remove_prefix(std::min(text.find_first_of("-.0123456789"), text.size()));
        return take_hundredths(text);
    }

    [[nodiscard]] Length scaled(Length hundredths) const {
        return hundredths * width_ / view_width_;
    }
    [[nodiscard]] Length pixels(Length hundredths) const {
        return std::max<Length>(scaled(hundredths), 300);
    }
    [[nodiscard]] Length length(const Node& part, std::string_view attribute) const {
        std::string_view text = part.attribute(attribute);
        return scaled(take_number(text));
    }

    void draw(const Node& part) {
        if (part.name == "rect") {
            DrawnShape shape = box_shape(length(part, "x"), length(part, "y"),
                                         length(part, "width"), length(part, "height"));
            dress(shape, part);
            picture_.drawing.shapes.push_back(std::move(shape));
        } else if (part.name == "line") {
            DrawnShape shape = line_shape({length(part, "x1"), length(part, "y1")},
                                          {length(part, "x2"), length(part, "y2")},
                                          colours::hairline, pixels(100));
            dress(shape, part);
            shape.fill.reset();
            picture_.drawing.shapes.push_back(std::move(shape));
        } else if (part.name == "polygon") {
            polygon(part);
        } else if (part.name == "path") {
            path(part);
        } else if (part.name == "text") {
            words(part);
        }
    }

    void polygon(const Node& part) {
        DrawnShape shape;
        for (std::string_view points = part.attribute("points"); !points.empty();) {
            const Length x = scaled(take_number(points));
            shape.spots.push_back({x, scaled(take_number(points))});
        }
        if (part.has_class("supported")) {
            // Its area lies under all lines, so that they stay visible without transparency.
            DrawnShape area = shape;
            area.fill = colours::washed;
            picture_.drawing.shapes.insert(picture_.drawing.shapes.begin(), std::move(area));
        }
        dress(shape, part);
        dress_polygon(shape, part);
        picture_.drawing.shapes.push_back(std::move(shape));
    }

    void dress(DrawnShape& shape, const Node& part) const {
        if (part.has_class("track")) {
            shape.fill = colours::track;
        } else if (part.has_class("declared")) {
            shape.fill = colours::declared;
        } else if (part.has_class("supported")) {
            shape.fill = colours::accent;
        } else if (part.has_class("grid")) {
            shape.stroke = colours::hairline;
            shape.line = pixels(100);
        } else if (part.has_class("possible")) {
            shape.stroke = colours::muted;
            shape.line = pixels(100);
            shape.dash = pixels(200);
        } else if (part.has_class("minimum")) {
            shape.stroke = colours::ink;
            shape.line = pixels(150);
            shape.dash = part.has_class("first") ? pixels(350) : 0;
        }
    }

    /// Around a centre one sees lines where bars are filled.
    void dress_polygon(DrawnShape& shape, const Node& part) const {
        shape.fill.reset();
        if (part.has_class("declared")) {
            shape.stroke = colours::accent;
            shape.line = pixels(125);
            shape.dash = pixels(400);
        } else if (part.has_class("supported")) {
            shape.stroke = colours::accent;
            shape.line = pixels(200);
        } else if (part.has_class("minimum")) {
            shape.stroke = colours::muted;
            shape.line = pixels(100);
            shape.dash = part.has_class("first") ? pixels(300) : 0;
        }
    }

    /// The QR code: boxes "M x y h width v height …z", whole modules; the first is its ground.
    void path(const Node& part) {
        const Colour colour = part.attribute("fill") == "#000" ? colours::black : colours::white;
        std::string_view data = part.attribute("d");
        while (data.starts_with("M")) {
            const std::string_view box = data.substr(0, data.find('z'));
            std::string_view numbers = box;
            const Length x = take_number(numbers);
            const Length y = take_number(numbers);
            const Length width = take_number(numbers);
            const Length height = take_number(numbers);
            DrawnShape shape = box_shape(scaled(x), scaled(y), scaled(width), scaled(height));
            shape.fill = colour;
            picture_.drawing.shapes.push_back(std::move(shape));
            data.remove_prefix(std::min(box.size() + 1, data.size()));
        }
    }

    void words(const Node& part) {
        DrawnText text{.left = length(part, "x"),
                       .baseline = length(part, "y"),
                       .size = scaled(part.has_class("axis") ? 1'100 : 1'200),
                       .colour = part.has_class("label") ? colours::ink : colours::muted,
                       .glyphs = typeface_.glyphs(text_of(part))};
        const Length width = width_of(text.glyphs, text.size);
        if (part.has_class("middle")) {
            text.left -= width / 2;
        } else if (part.has_class("to")) {
            text.left -= width;
        }
        picture_.drawing.texts.push_back(std::move(text));
    }

    Typeface& typeface_;
    Length width_;
    Length view_width_ = 0;  // hundredths of a pixel
    Picture picture_;
};

}  // namespace

Picture draw_picture(Typeface& typeface, const Node& svg, Length width) {
    return Painter(typeface, width).paint(svg);
}

}  // namespace app::office
