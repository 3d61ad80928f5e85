// SPDX-License-Identifier: MIT
// What goes can be brought back while the notice of it stands.

#include <doctest/doctest.h>

#include "assessment/exchange/report_words.hpp"
#include "tests/support/app_session.hpp"

using app::Notice;
using assessment::AssessmentId;
using assessment::CriterionId;
using tests::an_app_at;
using tests::an_app_with;
using tests::AppUnderTest;

namespace {

/// With a second assessment, whose profile is open.
AppUnderTest an_app_with_two() {
    AppUnderTest app = an_app_with("晋阳精密");
    tests::answer_all(app);
    app.does(app::PrepareNextAssessment{app.session.place.assessment});
    app.does(app::StartNextAssessment{});
    app.does(app::Go{{.screen = app::Screen::profile,
                      .assessment = app.session.enterprises.front().assessments.back().id}});
    app.is_saved();
    return app;
}

const std::vector<assessment::Assessment>& assessments(const AppUnderTest& app) {
    return app.session.enterprises.front().assessments;
}

}  // namespace

TEST_CASE("one of several assessments is removed and comes back where it was") {
    AppUnderTest app = an_app_with_two();
    const auto before = assessments(app);
    app.does(app::RemoveAssessment{before.front().id});
    REQUIRE(assessments(app).size() == 1);
    CHECK(assessments(app).front().id == before.back().id);
    CHECK((app.session.place == app::Place{}));
    REQUIRE(app.changes().size() == 1);
    CHECK(std::get<app::SetAssessmentRemoved>(app.changes().front()).removed);

    app.operates("notice.undo");
    CHECK((assessments(app) == before));
    REQUIRE(app.changes().size() == 1);
    CHECK_FALSE(std::get<app::SetAssessmentRemoved>(app.changes().front()).removed);
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("an assessment that comes back has the name that its enterprise has now") {
    AppUnderTest app = an_app_with_two();
    app.does(app::RemoveAssessment{assessments(app).back().id});
    app.does(app::RenameEnterprise{.enterprise = app.session.enterprises.front().id,
                                   .value = "太行机械"});
    app.does(app::UndoRemove{});
    REQUIRE(assessments(app).size() == 2);
    CHECK(assessment::exchange::enterprise_name(assessments(app).back()) == "太行机械");
    CHECK(app.changes().size() == 2);
}

TEST_CASE("the only assessment of an enterprise goes with it, not alone") {
    AppUnderTest app = an_app_with("晋阳精密");
    CHECK(app.control("profile.remove") == nullptr);
    app.does(app::RemoveAssessment{assessments(app).front().id});
    CHECK(assessments(app).size() == 1);
    CHECK(app.effects.empty());
}

TEST_CASE("a removal that was not saved is sent again as it is now") {
    AppUnderTest app = an_app_with_two();
    app.does(app::RemoveAssessment{assessments(app).back().id});
    app.does(app::UndoRemove{});
    app.does(app::Retry{});
    for (const app::StoreChange& change : app.changes()) {
        if (const auto* set = std::get_if<app::SetAssessmentRemoved>(&change)) {
            CHECK_FALSE(set->removed);
        }
    }
}

TEST_CASE("a cleared answer comes back") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    app.does(app::EnterNote{.criterion = CriterionId("office"), .value = "一句"});
    const assessment::Answer before = *app.answer("office");

    app.operates("assess.office.clear");
    CHECK_FALSE(app.answer("office")->value.has_value());
    CHECK((app.session.notice->kind == Notice::Kind::answer_cleared));
    app.operates("notice.undo");
    CHECK((*app.answer("office") == before));
    CHECK(app.changes().size() == 1);
}

TEST_CASE("the notice of a cleared answer stays at its criterion") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ChooseLevel{.criterion = CriterionId("office"), .level = 3});
    app.does(app::ClearAnswer{CriterionId("office")});
    REQUIRE(app.session.notice.has_value());
    auto place = app.session.place;
    place.criterion = CriterionId("executive");
    app.does(app::Go{place});
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("clearing what says nothing needs no undo") {
    AppUnderTest app = an_app_at("office");
    app.does(app::ClearAnswer{CriterionId("office")});
    CHECK_FALSE(app.session.notice.has_value());
}

TEST_CASE("an enterprise with several assessments goes after a question that names it") {
    AppUnderTest app = an_app_with_two();
    app.does(app::Go{});
    const std::string remove =
        "enterprises." + app.session.enterprises.front().id.text() + ".remove";
    app.operates(remove);
    CHECK_FALSE(app.session.enterprises.front().removed);
    CHECK(app.text().find("移除“晋阳精密”？") != std::string::npos);

    SUBCASE("no keeps it") {
        app.operates("removing.keep");
        CHECK_FALSE(app.session.enterprises.front().removed);
        CHECK_FALSE(app.session.removing.has_value());
    }
    SUBCASE("yes removes it, and undo brings it back") {
        app.operates("removing.remove");
        CHECK(app.session.enterprises.front().removed);
        app.operates("notice.undo");
        CHECK_FALSE(app.session.enterprises.front().removed);
    }
}
