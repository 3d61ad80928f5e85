// SPDX-License-Identifier: MIT
// How the program looks, and the sheets that lie in front of a screen.
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using tests::an_app_with;
using tests::AppUnderTest;

namespace {

/// The one setting that the last action asked to save.
app::PutSetting setting(const AppUnderTest& app) {
    const auto changes = app.changes();
    REQUIRE(changes.size() == 1);
    return std::get<app::PutSetting>(changes.front());
}

}  // namespace

TEST_CASE("language, colours and text size are kept as settings") {
    AppUnderTest app = an_app_with();
    app.does(app::ChooseLanguage{"en"});
    CHECK(setting(app).value == "en");
    app.does(app::ChooseTheme{app::Theme::contrast});
    CHECK(setting(app).value == "contrast");
    app.does(app::ChooseTextSize{150});
    CHECK(setting(app).key == "text-size");
    CHECK(setting(app).value == "150");
}

TEST_CASE("what is chosen already is not stored again") {
    AppUnderTest app = an_app_with();
    app.does(app::ChooseTheme{app::Theme::system});
    CHECK(app.changes().empty());
    app.does(app::ChooseTextSize{100});
    CHECK(app.changes().empty());
}

TEST_CASE("the settings of the last time come back") {
    AppUnderTest app = an_app_with();
    app.does(
        app::Loaded{.settings = {{"theme", "contrast"}, {"text-size", "200"}, {"guided", "true"}}});
    CHECK((app.session.theme == app::Theme::contrast));
    CHECK(app.session.text_size == 200);
    CHECK(app.session.guided);
}

TEST_CASE("a setting that this program does not know changes nothing") {
    AppUnderTest app = an_app_with();
    app.does(app::ChooseLanguage{"tlh"});
    CHECK(app.session.language == "zh-CN");
    app.does(app::Loaded{.settings = {{"theme", "sepia"}, {"text-size", "90"}, {"colour", "red"}}});
    CHECK((app.session.theme == app::Theme::system));
    CHECK(app.session.text_size == 100);
}

TEST_CASE("the sheet of colours and text size stays open while one tries them") {
    AppUnderTest app = an_app_with();
    app.operates("frame.display");
    app.operates("display.theme.contrast");
    CHECK((app.session.theme == app::Theme::contrast));
    app.operates("display.size.125");
    CHECK(app.session.text_size == 125);
    app.operates("sheet.close");
    CHECK(app.control("display.size.125") == nullptr);
}

TEST_CASE("a sheet goes with the screen that it lies on") {
    AppUnderTest app = an_app_with();
    app.operates("frame.display");
    app.does(app::Go{});
    CHECK_FALSE(app.session.sheet.has_value());
}

TEST_CASE("how to answer is told until it is known or something is answered") {
    AppUnderTest app = tests::an_app_at("office");
    REQUIRE(app.control("guide.hide") != nullptr);
    AppUnderTest other = app;
    app.operates("guide.hide");
    CHECK(setting(app).key == "guided");
    CHECK(app.control("guide.hide") == nullptr);
    other.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 1});
    CHECK(other.control("guide.hide") == nullptr);
}
