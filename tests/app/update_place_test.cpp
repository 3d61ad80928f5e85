// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "tests/support/app_session.hpp"

using app::Place;
using app::Screen;
using tests::an_app_at;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

Place assess(const AppUnderTest& app, std::string_view criterion = "") {
    return {.screen = Screen::assess,
            .assessment = app.session.place.assessment,
            .criterion = assessment::CriterionId(criterion)};
}

}  // namespace

TEST_CASE("without a criterion, assess begins at the first that is open") {
    AppUnderTest app = an_app_with();
    app.does(app::ChooseLevel{.criterion = assessment::CriterionId("office"), .level = 2});
    app.does(app::Go{assess(app)});
    CHECK(app.session.place.criterion.text() == "executive");
    CHECK(app.effects.empty());
}

TEST_CASE("a criterion that the instrument has not got is passed over") {
    AppUnderTest app = an_app_with();
    app.does(app::AddressChanged{app::address(assess(app, "nothing"))});
    CHECK(app.session.place.criterion.text() == "office");
}

TEST_CASE("a criterion that does not apply is not where one begins") {
    AppUnderTest app = an_app_with();
    tests::answer_all(app);
    app.does(app::ClearAnswer{assessment::CriterionId("growth")});
    app.does(app::SetProfile{.field = assessment::FieldId("exports"), .value = "false"});
    app.does(app::Go{assess(app)});
    CHECK(app.session.place.criterion.text() == "office");
}

TEST_CASE("the quick scan leaves a criterion that is not part of it") {
    AppUnderTest app = an_app_at("coverage");
    app.does(app::ChooseQuick{true});
    CHECK(app.session.place.criterion.text() == "office");
    CHECK(app.changes().size() == 1);
    app.does(app::ChooseQuick{false});
    CHECK(app.session.place.criterion.text() == "office");
}

TEST_CASE("going to another assessment forgets what was half typed in this one") {
    AppUnderTest app = an_app_at("staff");
    app.does(app::EnterFigure{.criterion = assessment::CriterionId("staff"), .value = "x"});
    CHECK(app.session.typed.size() == 1);
    app.does(app::Go{assess(app, "office")});
    CHECK(app.session.typed.size() == 1);
    app.does(app::Go{});
    CHECK(app.session.typed.empty());
}

TEST_CASE("a notice goes with the screen that it was shown on") {
    AppUnderTest app = an_app_with();
    app.does(app::ExportReport{"json"});
    CHECK(app.session.notice.has_value());
    app.does(app::Go{assess(app)});
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("help opens beside the program and leaves everything as it is") {
    AppUnderTest app = an_app_with();
    const auto place = app.session.place;
    app.does(app::OpenHelp{app::HelpPage::privacy});
    REQUIRE(app.effects.size() == 1);
    CHECK((std::get<app::Show>(app.effects.front()).page == app::HelpPage::privacy));
    CHECK((app.session.place == place));
}
