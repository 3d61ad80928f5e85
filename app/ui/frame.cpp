// SPDX-License-Identifier: MIT
#include "app/ui/frame.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/body.hpp"
#include "app/ui/draw.hpp"
#include "app/ui/native.hpp"

namespace app::ui {

namespace {

/// ImGui's own window fills the page and shows nothing of itself.
void begin_window(const Surroundings& around) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({around.width, around.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                     (around.native.on ? ImGuiWindowFlags_NoNavFocus : ImGuiWindowFlags_NoNav));
    ImGui::PopStyleVar(2);
}

float margin(const Pen& pen) {
    return pen.px(is_narrow(pen) ? 16.0F : 24.0F);
}

/// What stands at the right end of the bar: the saved state, then the tools.
view::Row tools_of(const view::Page& page) {
    view::Row row{.blocks = {page.saved}, .end = true};
    row.blocks.insert(row.blocks.end(), page.tools.begin(), page.tools.end());
    return row;
}

float width_of(const Pen& pen, const view::Row& row) {
    float total = -pen.px(10);
    for (const view::Block& block : row.blocks) {
        total += natural_width(pen, block) + pen.px(10);
    }
    return total;
}

void draw_product(Pen& pen, const std::string& name, const Rect& rect) {
    const float side = pen.px(22);
    const Rect mark{rect.x, rect.centre().y - side / 2, side, side};
    // A level beam: the balance in the name.
    pen.fill(mark, pen.palette().accent, pen.px(6));
    pen.line({{mark.x + side * 0.22F, mark.y + side * 0.42F},
              {mark.right() - side * 0.22F, mark.y + side * 0.42F}},
             pen.palette().on_accent, pen.px(1.8F));
    pen.line({{mark.centre().x, mark.y + side * 0.26F}, {mark.centre().x, mark.y + side * 0.76F}},
             pen.palette().on_accent, pen.px(1.8F));
    pen.text_in({rect.x + side + pen.px(10), rect.y, rect.width, rect.height}, name,
                {.size = Size::large, .strong = true});
    pen.note("frame.product", rect);
}

/// Name, places and tools: on one line, or the places on lines of their own below.
class TopBar {
public:
    TopBar(Pen& pen, const view::Page& page) : pen_(pen), page_(page), tools_(tools_of(page)) {}

    void run() {
        pen_.compact = is_narrow(pen_);
        draw_all();
        pen_.compact = false;
    }

private:
    void draw_all() {
        const Palette& palette = pen_.palette();
        pen_.behind([&] { run_lines(); },
                    [&](const Rect& rect) {
                        const Rect whole{0, rect.y, pen_.around().width, rect.height};
                        pen_.fill(whole, palette.panel);
                        pen_.fill({0, whole.bottom() - 1, whole.width, 1}, palette.divider);
                    });
    }

    [[nodiscard]] float name_width() const {
        return pen_.px(32) +
               pen_.extent(page_.product, {.size = Size::large, .strong = true}).width;
    }

    /// Whose assessment is open, as far as there is room.
    void draw_subject(float from, float until, const Rect& line) {
        const TextStyle style{.colour = pen_.palette().muted};
        const float wide = pen_.extent(page_.subject, style).width;
        const float room = until - from - pen_.px(20);
        if (page_.subject.empty() || room < std::min(wide, pen_.px(80))) {
            return;
        }
        const Rect rect{from + pen_.px(14), line.y, std::min(wide, room), line.height};
        pen_.fill({from + pen_.px(2), line.centre().y - pen_.px(9), 1, pen_.px(18)},
                  pen_.palette().divider);
        pen_.line_in(rect, pen_.shortened(page_.subject, style, rect.width), style);
        pen_.note("frame.subject", rect);
    }

    [[nodiscard]] float tabs_width() const {
        float total = 0;
        for (const view::Link& link : page_.navigation) {
            total += tab_width(pen_, link);
        }
        return total;
    }

    void run_lines() {
        const float side = margin(pen_);
        const float height = pen_.px(58);
        const Rect first = {side, pen_.y, pen_.around().width - 2 * side, height};
        const float tools = width_of(pen_, tools_);
        const float gap = pen_.px(24);
        draw_product(pen_, page_.product, {first.x, first.y, name_width(), height});
        const float subject = page_.subject.empty() ? 0 : pen_.px(150);
        const bool one_line =
            name_width() + subject + gap + tabs_width() + gap + tools <= first.width;
        if (one_line) {
            const float right = first.right() - tools - gap;
            draw_tabs({right - tabs_width(), first.y, tabs_width(), height});
            draw_subject(first.x + name_width() + pen_.px(10), right - tabs_width() - gap, first);
        }
        const bool tools_fit = name_width() + gap + tools <= first.width;
        if (!one_line) {
            draw_subject(first.x + name_width() + pen_.px(10),
                         tools_fit ? first.right() - tools - gap : first.right(), first);
        }
        pen_.y = first.bottom();
        if (tools_fit) {
            draw_tools({first.right() - tools - 1, first.y, tools + 1, height});
        } else {
            const float tall = pen_.measure(first.width, [&] { draw(pen_, tools_); });
            draw_tools({first.x, pen_.y, first.width, tall});
            pen_.y += tall + pen_.px(8);
        }
        if (!one_line && !page_.navigation.empty()) {
            draw_tabs({first.x - pen_.px(12), pen_.y, first.width + pen_.px(24), pen_.px(46)});
        }
    }

    void draw_tools(const Rect& rect) {
        const float after = pen_.y;
        const float kept = pen_.x;
        pen_.x = rect.x;
        pen_.width = rect.width;
        const float tall = pen_.measure(rect.width, [&] { draw(pen_, tools_); });
        pen_.y = rect.y + std::max(0.0F, (rect.height - tall) / 2);
        draw(pen_, tools_);
        pen_.x = kept;
        pen_.y = after;
        pen_.width = pen_.around().width;
    }

    void draw_tabs(const Rect& rect) {
        float at = rect.x;
        float top = rect.y;
        for (const view::Link& link : page_.navigation) {
            const float wide = std::min(tab_width(pen_, link), rect.width);
            if (at > rect.x && at + wide > rect.right() + 0.5F) {
                at = rect.x;
                top += rect.height;
            }
            draw_tab(pen_, link, {at, top, wide, rect.height});
            at += wide;
        }
        pen_.y = std::max(pen_.y, top + rect.height);
    }

    Pen& pen_;
    const view::Page& page_;
    view::Row tools_;
};

void draw_banner(Pen& pen, const view::Blocks& blocks) {
    if (blocks.empty()) {
        return;
    }
    const float side = margin(pen);
    pen.x = side;
    pen.width = pen.around().width - 2 * side;
    pen.gap(12);
    pen.path = "frame.banner";
    draw(pen, blocks);
    pen.gap(4);
}

void draw_dialog(Pen& pen, const view::Dialog& dialog) {
    const Surroundings& around = pen.around();
    pen.fill({0, 0, around.width, around.height}, rgb(0x0B1220, 120));
    const float wide = std::min(pen.px(560), around.width - pen.px(32));
    const float padding = pen.px(24);
    const auto content = [&] {
        pen.text(dialog.title, {.size = Size::heading2, .strong = true});
        pen.gap(14);
        pen.path = dialog.id;
        draw(pen, dialog.blocks);
    };
    const float room = wide - 2 * padding;
    const float tall =
        std::min(pen.measure(room, content) + 2 * padding, around.height - pen.px(32));
    const Rect panel{std::round((around.width - wide) / 2),
                     std::round(std::max(pen.px(16), (around.height - tall) * 0.4F)), wide, tall};
    for (const float spread : {12.0F, 7.0F, 3.0F}) {  // a soft shadow
        const float by = pen.px(spread);
        pen.fill(panel.inset(-by, -by), rgb(0x000000, 18), pen.px(14) + by);
    }
    pen.fill(panel, pen.palette().panel, pen.px(14));
    pen.stroke(panel, pen.palette().divider, pen.px(14));
    pen.region("dialog", panel, [&] {
        pen.x += padding;
        pen.width -= 2 * padding;
        pen.y += padding;
        content();
        pen.y += padding;
    });
}

}  // namespace

DrawnFrame draw_frame(const view::Page& page, const Surroundings& around) {
    DrawnFrame frame;
    Pen pen(around, frame);
    if (pen.is_native()) {
        dress_native(around);
    }
    begin_window(around);
    pen.fill({0, 0, around.width, around.height}, around.palette.background);
    pen.set_inert(page.dialog.has_value());
    pen.width = around.width;
    const auto head = [&] {
        TopBar(pen, page).run();
        draw_banner(pen, page.banner);
    };
    if (is_narrow(pen)) {  // little height as well: all of it scrolls
        pen.region("body", {0, 0, around.width, around.height}, [&] {
            head();
            draw_narrow_body(pen, page.body);
        });
    } else {
        head();
        draw_body(pen, page.body, {0, pen.y, around.width, std::max(0.0F, around.height - pen.y)});
    }
    pen.set_inert(false);
    if (page.dialog) {
        pen.above([&] { draw_dialog(pen, *page.dialog); });
    }
    if (pen.is_native() && page.dialog && page.dialog->close.enabled && is_escaped()) {
        frame.actions.push_back(page.dialog->close.action);
    }
    ImGui::End();
    return frame;
}

}  // namespace app::ui
