// SPDX-License-Identifier: MIT
#include "app/ui/pen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

#include "tests/support/headless_frame.hpp"
#include "tests/support/sample_page.hpp"

using namespace app::view;

namespace {

Page page_with(Blocks blocks) {
    Page page;
    page.product = "IPGauge";
    page.body = std::move(blocks);
    return page;
}

Button go_button(bool enabled) {
    return {.control = {.id = "go", .label = "Go", .action = app::ExportAll{}, .enabled = enabled}};
}

}  // namespace

TEST_CASE("a click on a control gives its Action once") {
    tests::HeadlessFrame frame;

    const auto actions = frame.click(page_with({go_button(true)}), "go");

    REQUIRE(actions.size() == 1);
    CHECK(std::holds_alternative<app::ExportAll>(actions.front()));
}

TEST_CASE("a click on a disabled control gives nothing") {
    tests::HeadlessFrame frame;

    CHECK(frame.click(page_with({go_button(false)}), "go").empty());
}

TEST_CASE("what lies behind a dialog cannot be pressed") {
    tests::HeadlessFrame frame;
    Page page = page_with({go_button(true)});
    page.dialog = Dialog{.id = "ask", .title = "?", .blocks = {Paragraph{"…"}}};

    CHECK(frame.click(page, "go").empty());
}

TEST_CASE("a control scrolled into view is pressed where it is seen") {
    tests::HeadlessFrame frame;
    frame.around.height = 300;
    Blocks blocks(40, Paragraph{"…"});
    blocks.push_back(go_button(true));
    frame.around.scroll["body"] = 1150;

    CHECK(frame.click(page_with(blocks), "go").size() == 1);
}

TEST_CASE("a control scrolled out of view is not pressed through what covers it") {
    tests::HeadlessFrame frame;
    frame.around.height = 300;
    Blocks blocks{go_button(true)};
    blocks.insert(blocks.end(), 40, Paragraph{"…"});
    frame.around.scroll["body"] = 60;  // under the bar at the top

    CHECK(frame.click(page_with(blocks), "go").empty());
}

TEST_CASE("larger text makes everything larger") {
    tests::HeadlessFrame frame;
    const Page page = page_with({go_button(true)});
    const auto once = tests::place_of(frame.draw(page), frame.around, "go");
    frame.around.text_scale = 2;
    const auto twice = tests::place_of(frame.draw(page), frame.around, "go");

    CHECK(twice.height >= 1.9F * once.height);
    CHECK(twice.width >= 1.9F * once.width);
}

TEST_CASE("targets are at least 44 pixels high where there are fingers") {
    tests::HeadlessFrame frame;
    frame.around.coarse = true;
    const auto drawn = frame.draw(tests::sample_page("zh-CN"));

    for (const auto& control : drawn.controls) {
        if (control.operable) {
            INFO(control.id);
            CHECK(control.rect.height >= 44);
        }
    }
}
