// SPDX-License-Identifier: MIT
// Nothing is cut off and nothing lies on something else, on every screen, at every width and
// text size that people have.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/headless_frame.hpp"
#include "tests/support/sample_page.hpp"
#include "tests/support/screens.hpp"

using app::ui::DrawnFrame;
using app::ui::DrawnText;
using app::ui::Rect;

namespace {

constexpr float widths[] = {320, 390, 768, 1024, 1280, 1600};
constexpr float hair = 1.0F;  // of a pixel that rounding may take

bool overlap(const Rect& one, const Rect& other) {
    return one.x + hair < other.right() && other.x + hair < one.right() &&
           one.y + hair < other.bottom() && other.y + hair < one.bottom();
}

float width_of_region(const DrawnFrame& drawn, int region, float page) {
    return region < 0 ? page : drawn.regions[static_cast<std::size_t>(region)].rect.width;
}

void check_texts(const DrawnFrame& drawn, float page) {
    for (const DrawnText& text : drawn.texts) {
        INFO(text.text);
        if (text.clipped) {
            continue;
        }
        CHECK(text.rect.width <= text.room + hair);
        CHECK(text.rect.x >= -hair);
        CHECK(text.rect.right() <= width_of_region(drawn, text.region, page) + hair);
    }
    for (std::size_t i = 0; i < drawn.texts.size(); ++i) {
        for (std::size_t j = i + 1; j < drawn.texts.size(); ++j) {
            const auto& one = drawn.texts[i];
            const auto& other = drawn.texts[j];
            const bool apart = one.region != other.region || one.text.empty() ||
                               other.text.empty() || !overlap(one.rect, other.rect);
            INFO(one.text << " | " << other.text);
            CHECK(apart);
        }
    }
}

void check_controls(const DrawnFrame& drawn, float page) {
    for (const auto& control : drawn.controls) {
        INFO(control.id);
        CHECK(control.rect.x >= -hair);
        CHECK(control.rect.right() <= width_of_region(drawn, control.region, page) + hair);
        CHECK(control.rect.height > 0);
    }
}

void check_page(support::HeadlessFrame& frame, const app::view::Page& page) {
    for (const float width : widths) {
        for (const float scale : {1.0F, 2.0F}) {
            if (width / scale < 320) {
                continue;  // WCAG's reflow is asked down to 320 pixels at the standard size
            }
            frame.around.width = width;
            frame.around.text_scale = scale;
            const DrawnFrame drawn = frame.draw(page);
            INFO("width " << width << ", text " << scale);
            check_texts(drawn, width);
            check_controls(drawn, width);
        }
    }
}

}  // namespace

TEST_CASE("every block keeps its words inside and apart") {
    support::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        check_page(frame, support::sample_page(language));
        check_page(frame, support::plain_sample_page(language, false));
        check_page(frame, support::plain_sample_page(language, true));
    }
}

TEST_CASE("every screen keeps its words inside and apart") {
    support::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        for (const auto& [name, page] : support::screens(language)) {
            INFO(name << " in " << language);
            check_page(frame, page);
        }
    }
}

TEST_CASE("with room there are three panes, with less two, with little one column") {
    support::HeadlessFrame frame;
    const auto regions_at = [&](float width) {
        frame.around.width = width;
        return frame.draw(support::sample_page("zh-CN")).regions.size();
    };

    CHECK(regions_at(1280) == 3);
    CHECK(regions_at(768) == 2);
    CHECK(regions_at(390) == 1);
}
