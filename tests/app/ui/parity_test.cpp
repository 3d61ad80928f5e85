// SPDX-License-Identifier: MIT
// Pixels and outline say the same: what can be operated is drawn, and what is drawn to be
// operated is in the outline. A control that only one of the two has fails here.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/view/outline.hpp"
#include "tests/support/headless_frame.hpp"
#include "tests/support/sample_page.hpp"
#include "tests/support/screens.hpp"

using app::view::Page;

namespace {

using Ids = std::multiset<std::string>;

Ids outline_ids(const Page& page) {
    Ids ids;
    for (const auto& node : app::view::outline(page)) {
        if (node.operable) {
            ids.insert(node.id);
        }
    }
    return ids;
}

Ids drawn_ids(tests::HeadlessFrame& frame, const Page& page) {
    Ids ids;
    for (const auto& control : frame.draw(page).controls) {
        if (control.operable) {
            ids.insert(control.id);
        }
    }
    return ids;
}

/// Texts that the outline says and that have no place on the canvas, so that a finger on the
/// glass could not find them.
std::set<std::string> texts_without_place(tests::HeadlessFrame& frame, const Page& page) {
    using app::view::Role;
    std::set<std::string> ids;
    for (const auto& node : app::view::outline(page)) {
        if (node.role == Role::heading || node.role == Role::text || node.role == Role::quote) {
            ids.insert(node.id);
        }
    }
    for (const auto& control : frame.draw(page).controls) {
        ids.erase(control.id);
    }
    return ids;
}

}  // namespace

TEST_CASE("every block draws each control that its outline lists, and no other") {
    tests::HeadlessFrame frame;
    for (const float width : {1280.0F, 768.0F, 390.0F}) {
        frame.around.width = width;
        for (const char* language : {"zh-CN", "en"}) {
            for (const Page& page :
                 {tests::sample_page(language), tests::plain_sample_page(language, false),
                  tests::plain_sample_page(language, true)}) {
                CHECK(drawn_ids(frame, page) == outline_ids(page));
            }
        }
    }
}

TEST_CASE("every screen draws each control that its outline lists, and no other") {
    tests::HeadlessFrame frame;
    for (const float width : {1280.0F, 768.0F, 390.0F}) {
        frame.around.width = width;
        for (const char* language : {"zh-CN", "en"}) {
            for (const auto& [name, page] : tests::screens(language)) {
                INFO(name << " in " << language << " at " << width);
                CHECK(drawn_ids(frame, page) == outline_ids(page));
            }
        }
    }
}

TEST_CASE("every text of a screen has a place on the canvas") {
    tests::HeadlessFrame frame;
    frame.around.width = 1280;
    for (const auto& [name, page] : tests::screens("en")) {
        INFO(name);
        CHECK(texts_without_place(frame, page) == std::set<std::string>{});
    }
}

TEST_CASE("no two controls of a screen have the same id") {
    for (const auto& [name, page] : tests::screens("en")) {
        const Ids ids = outline_ids(page);
        INFO(name);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    }
}
