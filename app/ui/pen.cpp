// SPDX-License-Identifier: MIT
#include "app/ui/pen.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace app::ui {

namespace {

ImVec2 vec(float x, float y) {
    return {x, y};
}
ImVec2 vec(Point point) {
    return {point.x, point.y};
}

/// Edges on whole pixels are sharp.
Rect snapped(const Rect& rect) {
    const float x = std::round(rect.x);
    const float y = std::round(rect.y);
    return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

ImDrawList& list() {
    return *ImGui::GetWindowDrawList();
}

}  // namespace

Pen::Pen(const Surroundings& around, DrawnFrame& record) : around_(around), record_(record) {}

float Pen::px(float design_pixels) const {
    return design_pixels * around_.text_scale;
}

float Pen::control_height() const {
    return line_height(Size::body) + px(around_.coarse ? 22.0F : 14.0F);
}

Rect Pen::take(float height) {
    const Rect rect{x, y, width, height};
    y += height;
    return rect;
}

float Pen::measure(float in_width, const std::function<void()>& run) {
    const Rect kept{x, y, width, 0};
    const bool measured = measuring_;
    measuring_ = true;
    y = 0;
    width = in_width;
    run();
    const float height = y;
    measuring_ = measured;
    x = kept.x;
    y = kept.y;
    width = kept.width;
    return height;
}

// ---- shapes

void Pen::fill(const Rect& rect, Colour colour, float radius) {
    if (!measuring_ && rect.width > 0 && rect.height > 0) {
        const Rect on = snapped(rect);
        list().AddRectFilled(vec(on.x, on.y), vec(on.right(), on.bottom()), colour, radius);
    }
}

void Pen::stroke(const Rect& rect, Colour colour, float radius, float thickness) {
    if (!measuring_) {
        const Rect on = snapped(rect);
        list().AddRect(vec(on.x, on.y), vec(on.right(), on.bottom()), colour, radius, 0, thickness);
    }
}

void Pen::line(std::initializer_list<Point> points, Colour colour, float thickness, bool closed) {
    line(std::vector<Point>(points), colour, thickness, closed);
}

void Pen::line(const std::vector<Point>& points, Colour colour, float thickness, bool closed) {
    if (measuring_) {
        return;
    }
    for (const Point& point : points) {
        list().PathLineTo(vec(point));
    }
    list().PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
}

void Pen::fill(const std::vector<Point>& points, Colour colour) {
    if (measuring_) {
        return;
    }
    for (const Point& point : points) {
        list().PathLineTo(vec(point));
    }
    list().PathFillConcave(colour);
}

void Pen::circle(Point centre, float radius, Colour colour, float thickness) {
    if (!measuring_) {
        list().AddCircle(vec(centre), radius, colour, 0, thickness);
    }
}

void Pen::disc(Point centre, float radius, Colour colour) {
    if (!measuring_) {
        list().AddCircleFilled(vec(centre), radius, colour);
    }
}

void Pen::behind(const std::function<void()>& run,
                 const std::function<void(const Rect&)>& background) {
    const Rect from{x, y, width, 0};
    if (measuring_) {
        run();
        return;
    }
    ImDrawListSplitter splitter;
    splitter.Split(&list(), 2);
    splitter.SetCurrentChannel(&list(), 1);
    run();
    splitter.SetCurrentChannel(&list(), 0);
    background({from.x, from.y, from.width, y - from.y});
    splitter.Merge(&list());
}

// ---- controls

Rect Pen::in_region(const Rect& rect) const {
    if (region_ < 0) {
        return rect;
    }
    const Region& region = record_.regions[static_cast<std::size_t>(region_)];
    return {rect.x - region.rect.x, rect.y - region.rect.y + region.scroll, rect.width,
            rect.height};
}

void Pen::note(const std::string& id, const Rect& rect) {
    if (!measuring_) {
        record_.controls.push_back({id, in_region(rect), region_, false});
    }
}

void Pen::draw_ring(const Rect& rect) {
    const float distance = px(3);
    stroke(rect.inset(-distance, -distance), palette().accent, px(9), px(2));
}

Touch Pen::place(const view::Control& control, const Rect& rect, Cursor cursor) {
    if (measuring_) {
        return {};
    }
    record_.controls.push_back({control.id, in_region(rect), region_, true});
    if (around_.focused == control.id && around_.edited != control.id) {
        draw_ring(rect);
    }
    if (inert_ || rect.width < 1 || rect.height < 1) {
        return {};
    }
    ImGui::SetCursorScreenPos(vec(rect.x, rect.y));
    Touch touch;
    const std::string id = "###" + control.id;
    if (is_native() && around_.native.focus_next == control.id) {
        ImGui::SetKeyboardFocusHere();
    }
    touch.pressed =
        ImGui::InvisibleButton(id.c_str(), vec(rect.width, rect.height),
                               is_native() ? ImGuiButtonFlags_EnableNav : ImGuiButtonFlags_None);
    if (is_native() && ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        draw_ring(rect);
    }
    touch.hovered = ImGui::IsItemHovered();
    touch.held = ImGui::IsItemActive();
    if (touch.hovered && control.enabled && cursor != Cursor::arrow) {
        ImGui::SetMouseCursor(cursor == Cursor::hand ? ImGuiMouseCursor_Hand
                                                     : ImGuiMouseCursor_TextInput);
    }
    return touch;
}

Touch Pen::press(const view::Control& control, const Rect& rect) {
    Touch touch = place(control, rect, Cursor::hand);
    if (!control.enabled) {
        return {};
    }
    if (touch.pressed) {
        record_.actions.push_back(control.action);
    }
    return touch;
}

// ---- regions: scrolled by the mirror, or by Dear ImGui as a window of its own

float Pen::begin_region(const Region& region) {
    const Rect& rect = region.rect;
    if (is_native()) {
        return begin_window(region);
    }
    ImGui::PushClipRect(vec(rect.x, rect.y), vec(rect.right(), rect.bottom()), true);
    const auto at = around_.scroll.find(region.name);
    return at == around_.scroll.end() ? 0 : at->second;
}

void Pen::end_region(const Region& region) {
    if (is_native()) {
        end_window(region);
    } else {
        ImGui::PopClipRect();
    }
}

void Pen::region(const std::string& name, const Rect& rect, const std::function<void()>& run) {
    const auto index = record_.regions.size();
    record_.regions.push_back({.name = name, .rect = rect});
    const int outer = region_;
    const Rect kept{x, y, width, 0};

    region_ = static_cast<int>(index);
    const float scroll = begin_region(record_.regions[index]);
    record_.regions[index].scroll = scroll;
    x = rect.x;
    y = rect.y - scroll;
    width = rect.width;
    run();
    record_.regions[index].content_height = y - (rect.y - scroll);
    end_region(record_.regions[index]);

    region_ = outer;
    x = kept.x;
    y = kept.y;
    width = kept.width;
}

}  // namespace app::ui
