// SPDX-License-Identifier: MIT
#include "app/place.hpp"

#include <doctest/doctest.h>

#include <array>

using app::Place;
using app::Screen;

TEST_CASE("every place has an address that leads back to it") {
    const assessment::AssessmentId assessment("a-12ab");
    const std::array places{
        Place{},
        Place{.screen = Screen::storage},
        Place{.screen = Screen::instruments},
        Place{.screen = Screen::profile, .assessment = assessment},
        Place{.screen = Screen::assess, .assessment = assessment},
        Place{.screen = Screen::assess,
              .assessment = assessment,
              .criterion = assessment::CriterionId("ins-office")},
        Place{.screen = Screen::result, .assessment = assessment},
        Place{.screen = Screen::plan, .assessment = assessment},
        Place{.screen = Screen::what_if, .assessment = assessment},
        Place{.screen = Screen::evidence, .assessment = assessment},
        Place{.screen = Screen::report, .assessment = assessment},
        Place{.screen = Screen::progress, .assessment = assessment},
        Place{.screen = Screen::programme},
        Place{.screen = Screen::programme, .part = app::ProgrammePart::figures},
        Place{.screen = Screen::programme, .part = app::ProgrammePart::selection},
        Place{.screen = Screen::programme, .part = app::ProgrammePart::refused},
        Place{.screen = Screen::programme, .part = app::ProgrammePart::report, .report = 12},
        Place{.screen = Screen::visit, .assessment = assessment}};
    for (const Place& place : places) {
        CAPTURE(app::address(place));
        CHECK((app::place_at(app::address(place)) == place));
    }
}

TEST_CASE("an address names the assessment, the screen and the criterion") {
    CHECK(app::address({.screen = Screen::assess,
                        .assessment = assessment::AssessmentId("a-12ab"),
                        .criterion = assessment::CriterionId("ins-office")}) ==
          "#/a-12ab/assess/ins-office");
    CHECK(app::address({}) == "#/");
}

TEST_CASE("an address that leads nowhere leads to the list") {
    for (const char* address :
         {"", "#", "#/", "#/a-1", "#/a-1/nowhere", "#/A 1/profile", "#//profile", "#/storage/x",
          "#/a-1/storage", "#/a-1/profile/x/y", "/a-1/profile", "#/a-1/assess/x/y"}) {
        CAPTURE(address);
        CHECK((app::place_at(address) == Place{}));
    }
}
