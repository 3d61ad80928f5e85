// SPDX-License-Identifier: MIT
// Without a mirror: Dear ImGui edits text, moves the focus, opens lists and scrolls.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "tests/support/headless_frame.hpp"
#include "tests/support/sample_page.hpp"

using namespace app::view;

namespace {

class NativeFrame : public tests::HeadlessFrame {
public:
    NativeFrame() {
        around.native.on = true;
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }

    /// A few frames, each told what the one before has drawn, as the program does it.
    std::vector<app::Action> frames(const Page& page) {
        std::vector<app::Action> actions;
        for (int i = 0; i < 6; ++i) {
            last = draw(page);
            const auto edited = last.edited.value_or(app::ui::EditedText{});
            around.edited = edited.id;
            around.native.edited_text = edited.text;
            around.native.focus_next.clear();
            around.native.to_top = false;
            submitted += last.submitted;
            std::ranges::copy(last.actions, std::back_inserter(actions));
        }
        return actions;
    }

    std::vector<app::Action> press(const Page& page, ImGuiKey key) {
        ImGui::GetIO().AddKeyEvent(key, true);
        ImGui::GetIO().AddKeyEvent(key, false);
        return frames(page);
    }

    app::ui::DrawnFrame last;
    std::string submitted;
};

Page page_with(Blocks blocks) {
    Page page;
    page.product = "IPGauge";
    page.body = std::move(blocks);
    return page;
}

Field name_field() {
    return {.control = {.id = "name", .label = "Name", .action = app::EnterNewName{}},
            .value = "知"};
}

Button go_button() {
    return {.control = {.id = "go", .label = "Go", .action = app::ExportAll{}}};
}

std::multiset<std::string> operable(const app::ui::DrawnFrame& drawn) {
    std::multiset<std::string> ids;
    for (const auto& control : drawn.controls) {
        if (control.operable) {
            ids.insert(control.id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("the same controls are drawn with and without a mirror") {
    NativeFrame frame;
    const Page page = tests::sample_page("zh-CN");

    const auto without = operable(frame.draw(page));
    frame.around.native.on = false;

    CHECK((without == operable(frame.draw(page))));
}

TEST_CASE("a field that is handed the focus takes what is typed, and Enter submits it") {
    NativeFrame frame;
    const Page page = page_with({name_field(), go_button()});
    frame.frames(page);
    frame.around.native.focus_next = "name";
    frame.frames(page);
    REQUIRE(frame.around.edited == "name");

    frame.press(page, ImGuiKey_End);
    ImGui::GetIO().AddInputCharactersUTF8("衡");
    const auto actions = frame.frames(page);
    frame.press(page, ImGuiKey_Enter);

    REQUIRE(actions.size() == 1);  // although the page still says what it said
    CHECK(std::get<app::EnterNewName>(actions.front()).value == "知衡");
    CHECK(frame.submitted == "name");
    CHECK(frame.around.edited.empty());
}

TEST_CASE("Tab and the space bar press a button") {
    NativeFrame frame;
    const Page page = page_with({go_button()});
    frame.frames(page);

    frame.press(page, ImGuiKey_Tab);
    const auto actions = frame.press(page, ImGuiKey_Space);

    REQUIRE(actions.size() == 1);
    CHECK(std::holds_alternative<app::ExportAll>(actions.front()));
}

TEST_CASE("an option is taken from the list that a select opens") {
    NativeFrame frame;
    const Page page = page_with(
        {Select{.control = {.id = "sort", .label = "Sort", .action = app::EnterPeriod{}},
                .value = "a",
                .options = {{.value = "a", .label = "First"}, {.value = "b", .label = "Second"}}}});
    frame.frames(page);
    frame.click(page, "sort");
    frame.press(page, ImGuiKey_DownArrow);

    const auto actions = frame.press(page, ImGuiKey_Enter);

    REQUIRE(actions.size() == 1);
    CHECK(std::get<app::EnterPeriod>(actions.front()).value == "b");
}

TEST_CASE("a control below what is seen is scrolled to when it gets the focus") {
    NativeFrame frame;
    frame.around.height = 300;
    Blocks blocks(40, Paragraph{"…"});
    blocks.push_back(go_button());
    const Page page = page_with(blocks);
    frame.frames(page);
    CHECK(frame.last.regions.front().scroll == 0);

    frame.press(page, ImGuiKey_Tab);

    CHECK(frame.last.regions.front().scroll > 300);
}

TEST_CASE("Escape closes a dialog") {
    NativeFrame frame;
    Page page = page_with({go_button()});
    page.dialog = Dialog{.id = "ask", .title = "?", .blocks = {Paragraph{"…"}}};
    page.dialog->close = {.id = "close", .action = app::Dismiss{}};
    frame.frames(page);

    const auto actions = frame.press(page, ImGuiKey_Escape);

    REQUIRE(actions.size() == 1);
    CHECK(std::holds_alternative<app::Dismiss>(actions.front()));
}
