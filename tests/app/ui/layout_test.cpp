// SPDX-License-Identifier: MIT
// Nothing is cut off and nothing lies on something else, on every screen, at every width and
// text size that people have.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

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

/// What is wrong with the texts, one line each.
std::string faults(const DrawnFrame& drawn, float page) {
    std::string found;
    for (const DrawnText& text : drawn.texts) {
        const float right = width_of_region(drawn, text.region, page);
        if (!text.clipped && (text.rect.width > text.room + hair || text.rect.x < -hair ||
                              text.rect.right() > right + hair)) {
            found += "does not fit: " + text.text + "\n";
        }
    }
    for (std::size_t i = 0; i < drawn.texts.size(); ++i) {
        for (std::size_t j = i + 1; j < drawn.texts.size(); ++j) {
            const auto& one = drawn.texts[i];
            const auto& other = drawn.texts[j];
            if (one.region == other.region && !one.text.empty() && !other.text.empty() &&
                overlap(one.rect, other.rect)) {
                found += "overlap: " + one.text + " | " + other.text + "\n";
            }
        }
    }
    for (const auto& control : drawn.controls) {
        if (control.rect.x < -hair || control.rect.height <= 0 ||
            control.rect.right() > width_of_region(drawn, control.region, page) + hair) {
            found += "out of the page: " + control.id + "\n";
        }
    }
    return found;
}

void check_page(tests::HeadlessFrame& frame, const app::view::Page& page) {
    for (const float width : widths) {
        for (const float scale : {1.0F, 2.0F}) {
            frame.around.chinese = page.language == "zh-CN";
            frame.around.width = width;
            frame.around.text_scale = scale;
            const DrawnFrame drawn = frame.draw(page);
            INFO("width " << width << ", text " << scale);
            CHECK(faults(drawn, width) == "");
        }
    }
}

}  // namespace

TEST_CASE("every block keeps its words inside and apart") {
    tests::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        check_page(frame, tests::sample_page(language));
        check_page(frame, tests::plain_sample_page(language, false));
        check_page(frame, tests::plain_sample_page(language, true));
    }
}

TEST_CASE("every screen keeps its words inside and apart") {
    tests::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        for (const auto& [name, page] : tests::screens(language)) {
            INFO(name << " in " << language);
            check_page(frame, page);
        }
    }
}

TEST_CASE("every shipped criterion keeps its words inside and apart") {
    tests::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        for (const auto& [name, page] : tests::shipped_criteria(language)) {
            INFO(name << " in " << language);
            check_page(frame, page);
        }
    }
}

TEST_CASE("every explanation keeps its words inside and apart") {
    tests::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        for (const auto& [name, page] : tests::shipped_results(language)) {
            INFO(name << " in " << language);
            REQUIRE(page.body.size() > 1);
            check_page(frame, page);
        }
    }
}

TEST_CASE("the longest screens, all unfolded, are drawn whole") {
    tests::HeadlessFrame frame;
    for (const char* language : {"zh-CN", "en"}) {
        for (const auto& [name, page] : tests::shipped_long_screens(language)) {
            INFO(name << " in " << language);
            REQUIRE(page.body.size() > 1);
            check_page(frame, page);
        }
    }
}

TEST_CASE("links beside each other break inside no word while a line has room for one of them") {
    tests::HeadlessFrame frame;
    app::view::Row tabs;
    for (const char* label :
         {"Reports", "Programme figures", "Selection", "报告", "不计入的文件"}) {
        tabs.blocks.push_back(app::view::Link{.control = {.id = label, .label = label}});
    }
    app::view::Page page;
    page.body = {tabs};
    for (const auto& [width, scale] : {std::pair{320.0F, 1.0F}, {768.0F, 1.5F}, {1280.0F, 2.0F}}) {
        frame.around.width = width;
        frame.around.text_scale = scale;
        const DrawnFrame drawn = frame.draw(page);
        for (const auto& tab : tabs.blocks) {
            const auto& label = std::get<app::view::Link>(tab.content).control.label;
            CAPTURE(label);
            CHECK(std::ranges::count(drawn.texts, label, &DrawnText::text) == 1);
        }
    }
}

TEST_CASE("what is chosen from a list is read whole, however little room there is") {
    tests::HeadlessFrame frame;
    app::view::Page page;
    page.body = {app::view::Select{.control = {.id = "trust", .label = "报告状态不低于"},
                                   .value = "sound",
                                   .options = {{.value = "sound", .label = "可信，未签名的也算"}}},
                 app::view::Paragraph{"其后"}};
    for (const float width : {320.0F, 390.0F}) {
        frame.around.chinese = true;
        frame.around.width = width;
        frame.around.text_scale = 2;
        const DrawnFrame drawn = frame.draw(page);
        CHECK(faults(drawn, width) == "");
        std::string read;
        for (const DrawnText& text : drawn.texts) {
            CHECK_FALSE(text.clipped);
            read += text.text;
        }
        CHECK(read.find("可信，未签名的也算") != std::string::npos);
    }
}

TEST_CASE("colours move nothing: a screen is laid out alike in every theme") {
    tests::HeadlessFrame frame;
    for (const auto& [name, page] : tests::screens("en")) {
        INFO(name);
        frame.around.palette = app::ui::light_palette();
        const DrawnFrame light = frame.draw(page);
        for (const auto& palette :
             {app::ui::dark_palette(), app::ui::contrast_palette(false),
              app::ui::contrast_palette(true),
              app::ui::system_palette({.canvas = 0, .text = 1, .accent = 2, .link = 3})}) {
            frame.around.palette = palette;
            const DrawnFrame other = frame.draw(page);
            CHECK(std::ranges::equal(light.texts, other.texts, {}, &DrawnText::rect,
                                     &DrawnText::rect));
            CHECK(std::ranges::equal(light.controls, other.controls, {}, &app::ui::Drawn::rect,
                                     &app::ui::Drawn::rect));
        }
    }
}

TEST_CASE("with room there are three panes, with less two, with little one column") {
    tests::HeadlessFrame frame;
    const auto regions_at = [&](float width) {
        frame.around.width = width;
        return frame.draw(tests::sample_page("zh-CN")).regions.size();
    };

    CHECK(regions_at(1280) == 3);
    CHECK(regions_at(768) == 2);
    CHECK(regions_at(390) == 1);
}
