// SPDX-License-Identifier: MIT
#include "app/view/outline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/app_scenes.hpp"
#include "tests/support/golden.hpp"

using app::view::Outline;
using app::view::OutlineNode;
using app::view::Role;
using tests::Scene;

namespace {

constexpr std::array languages{"zh-CN", "en"};

Outline outline_of(const Scene& scene) {
    return app::view::outline(app::view::page(scene.session));
}

/// Every node of every scene, with the scene it is in.
template <typename Check>
void for_each_node(const Check& check) {
    for (const char* language : languages) {
        for (const Scene& scene : tests::scenes(language)) {
            for (const OutlineNode& node : outline_of(scene)) {
                check(scene, node);
            }
        }
    }
}

}  // namespace

TEST_CASE("every screen says in both languages what it said when it was last looked at") {
    for (const char* language : languages) {
        for (const Scene& scene : tests::scenes(language)) {
            tests::check_golden("outline/" + scene.name + "." + language + ".txt",
                                app::view::to_text(outline_of(scene)));
        }
    }
}

TEST_CASE("ids are unique within a page") {
    for (const Scene& scene : tests::scenes("zh-CN")) {
        CAPTURE(scene.name);
        std::set<std::string> ids;
        for (const OutlineNode& node : outline_of(scene)) {
            CAPTURE(node.id);
            CHECK_FALSE(node.id.empty());
            CHECK(ids.insert(node.id).second);
        }
    }
}

TEST_CASE("a change of language changes no id") {
    const auto chinese = tests::scenes("zh-CN");
    const auto english = tests::scenes("en");
    for (std::size_t i = 0; i < chinese.size(); ++i) {
        CAPTURE(chinese[i].name);
        std::vector<std::string> one;
        std::vector<std::string> other;
        std::ranges::transform(outline_of(chinese[i]), std::back_inserter(one), &OutlineNode::id);
        std::ranges::transform(outline_of(english[i]), std::back_inserter(other), &OutlineNode::id);
        CHECK((one == other));
    }
}

TEST_CASE("whatever can be operated does something and has a name") {
    for_each_node([](const Scene& scene, const OutlineNode& node) {
        if (node.operable) {
            CAPTURE(scene.name);
            CAPTURE(node.id);
            CHECK_FALSE(std::holds_alternative<app::Nothing>(node.action));
            CHECK_FALSE(node.label.empty());
        }
    });
}

TEST_CASE("a disabled control says why") {
    int disabled = 0;
    for_each_node([&](const Scene& scene, const OutlineNode& node) {
        if (node.operable && !node.enabled) {
            CAPTURE(scene.name);
            CAPTURE(node.id);
            CHECK_FALSE(node.description.empty());
            ++disabled;
        }
    });
    CHECK(disabled > 0);
}

TEST_CASE("no placeholder and no key is left where words should be") {
    for_each_node([](const Scene& scene, const OutlineNode& node) {
        CAPTURE(scene.name);
        CAPTURE(node.id);
        CAPTURE(node.label);
        for (const std::string& said : {node.label, node.description, node.placeholder}) {
            CHECK(said.find('{') == std::string::npos);
            CHECK_FALSE(tests::small_library()->words("en").has(said));
        }
    });
}

TEST_CASE("headings are read without a jump, and those that look alike are alike") {
    app::view::Page page;
    for (const int level : {1, 3, 3, 2, 3, 4, 3, 1}) {
        page.body.emplace_back(app::view::Heading{.text = "x", .level = level});
    }
    page.dialog = {.id = "dialog", .title = "x"};
    page.dialog->blocks.emplace_back(app::view::Heading{.text = "x", .level = 3});
    std::vector<int> levels;
    for (const OutlineNode& node : app::view::outline(page)) {
        if (node.role == Role::heading) {
            levels.push_back(node.level);
        }
    }
    CHECK((levels == std::vector<int>{1, 2, 2, 2, 3, 4, 3, 1, 2}));
}

TEST_CASE("no screen jumps over a level, and its title is alone at the first") {
    for (const Scene& scene : tests::scenes("zh-CN")) {
        CAPTURE(scene.name);
        int above = 1;  // what explains a screen may stand before its title
        for (const OutlineNode& node : app::view::outline(app::view::page(scene.session))) {
            if (node.role == Role::heading) {
                CHECK(node.level <= above + 1);
                above = node.level;
            }
        }
    }
}

TEST_CASE("every page has one title of the first level and names its language") {
    for (const Scene& scene : tests::scenes("en")) {
        CAPTURE(scene.name);
        const auto page = app::view::page(scene.session);
        CHECK(page.language == "en");
        const auto outline = app::view::outline(page);
        CHECK(std::ranges::count_if(outline, [](const OutlineNode& node) {
                  return node.role == Role::heading && node.level == 1;
              }) == 1);
    }
}

TEST_CASE("parents come before their children") {
    for_each_node([](const Scene& scene, const OutlineNode& node) {
        CAPTURE(scene.name);
        CAPTURE(node.id);
        CHECK(node.parent >= app::view::no_parent);
    });
    const Outline outline = outline_of(tests::scenes("en").back());
    for (std::size_t i = 0; i < outline.size(); ++i) {
        CHECK(outline[i].parent < static_cast<int>(i));
    }
}

TEST_CASE("operating gives the control's action with the value") {
    auto app = tests::an_empty_app();
    app.operates("enterprises.new");
    const auto action = app::view::operate(app.outline(), "enterprises.new.name", "晋阳");
    REQUIRE(action.has_value());
    CHECK(std::get<app::EnterNewName>(*action).value == "晋阳");
}

TEST_CASE("a value is only given to what takes one") {
    auto app = tests::an_app_with();
    const auto action = app::view::operate(app.outline(), "profile.exports.true", "");
    REQUIRE(action.has_value());
    CHECK(std::get<app::SetProfile>(*action).value == "true");
}

TEST_CASE("what is absent or disabled cannot be operated") {
    auto app = tests::an_empty_app();
    app.operates("enterprises.new");
    CHECK_FALSE(app::view::operate(app.outline(), "nothing", "").has_value());
    CHECK_FALSE(app::view::operate(app.outline(), "enterprises.new.create", "").has_value());
    CHECK_FALSE(app::view::operate(app.outline(), "frame.header", "").has_value());
}

TEST_CASE("behind a dialog nothing can be operated") {
    auto app = tests::an_empty_app();
    app.does(app::ImportFile{.name = "x", .value = "no"});
    CHECK_FALSE(app::view::operate(app.outline(), "enterprises.new", "").has_value());
    app.operates("notice.dismiss");
    CHECK(app::view::operate(app.outline(), "enterprises.new", "").has_value());
}
