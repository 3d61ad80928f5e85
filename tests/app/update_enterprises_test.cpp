// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "assessment/exchange/report_words.hpp"
#include "tests/support/app_session.hpp"

using tests::an_app_with;
using tests::an_empty_app;
using tests::AppUnderTest;

TEST_CASE("a new enterprise begins with an assessment of this year by the first instrument") {
    AppUnderTest app = an_empty_app();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"　晋阳精密 "});
    app.does(app::CreateEnterprise{});

    REQUIRE(app.session.enterprises.size() == 1);
    const auto& record = app.session.enterprises.front();
    REQUIRE(record.assessments.size() == 1);
    const auto& assessment = record.assessments.front();
    CHECK(record.name == "晋阳精密");
    CHECK(assessment.period == "2026");
    CHECK(assessment.instrument.id.text() == "seven-answers");
    CHECK(assessment::exchange::enterprise_name(assessment) == "晋阳精密");
    CHECK((app.session.place.screen == app::Screen::profile));
    CHECK((app.session.place.assessment == assessment.id));
    CHECK(app.changes().size() == 2);
}

TEST_CASE("an enterprise without a name is not made") {
    AppUnderTest app = an_empty_app();
    app.does(app::NewEnterprise{});
    app.does(app::EnterNewName{"　 "});
    app.does(app::CreateEnterprise{});
    CHECK(app.session.enterprises.empty());
    CHECK(app.effects.empty());
    app.does(app::CancelNew{});
    CHECK_FALSE(app.session.new_name.has_value());
}

TEST_CASE("a new name reaches the enterprise and each of its assessments") {
    AppUnderTest app = an_app_with("晋阳精密");
    const auto id = app.session.enterprises.front().id;
    app.does(app::RenameEnterprise{.enterprise = id, .value = "太行机械"});
    CHECK(app.session.enterprises.front().name == "太行机械");
    CHECK(assessment::exchange::enterprise_name(*app.session.assessment()) == "太行机械");
    CHECK(app.changes().size() == 2);

    SUBCASE("an empty name is shown as wrong and changes nothing") {
        app.does(app::RenameEnterprise{.enterprise = id, .value = " "});
        CHECK(app.session.enterprises.front().name == "太行机械");
        CHECK(app.effects.empty());
        CHECK(app.session.typed.contains("enterprise.name"));
    }
}

TEST_CASE("a removed enterprise can be brought back") {
    AppUnderTest app = an_app_with("晋阳精密");
    const auto id = app.session.enterprises.front().id;
    app.does(app::Go{});

    app.does(app::RemoveEnterprise{id});
    CHECK(app.session.enterprises.front().removed);
    CHECK(std::get<app::SetRemoved>(app.changes().front()).removed);

    app.does(app::UndoRemove{});
    CHECK_FALSE(app.session.enterprises.front().removed);
    CHECK_FALSE(std::get<app::SetRemoved>(app.changes().front()).removed);
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("an address into a removed enterprise leads to the list") {
    AppUnderTest app = an_app_with("晋阳精密");
    const auto place = app.session.place;
    app.does(app::RemoveEnterprise{app.session.enterprises.front().id});
    app.does(app::Go{place});
    CHECK((app.session.place == app::Place{}));
}
