// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "app/supposition.hpp"
#include "assessment/score.hpp"
#include "tests/support/app_session.hpp"

using assessment::Assurance;
using assessment::CriterionId;
using tests::an_app_with;
using tests::answer_all;
using tests::AppUnderTest;

namespace {

const CriterionId office("office");
const CriterionId staff("staff");

AppUnderTest an_app_that_supposes() {
    AppUnderTest app = an_app_with();
    answer_all(app);
    app.does(app::Go{{.screen = app::Screen::what_if,
                      .assessment = app.session.place.assessment,
                      .criterion = {}}});
    for (const auto& dimension : app.session.instrument()->dimensions) {
        app.operates("what_if.dimension." + dimension.id.text());
    }
    return app;
}

assessment::Score supposed_score(const AppUnderTest& app) {
    const auto instrument = app.session.instrument();
    return score(*instrument,
                 app::with_supposed(*instrument, standings(*instrument, *app.session.assessment()),
                                    app.session.supposed));
}

}  // namespace

TEST_CASE("a supposed level moves the score and leaves the record alone") {
    AppUnderTest app = an_app_that_supposes();
    const auto record = *app.session.assessment();
    const auto today = score(*app.session.instrument(), record);

    app.operates("what_if.office.level", "5");

    CHECK(supposed_score(app).total->low > today.total->low);
    CHECK(*app.session.assessment() == record);
    CHECK(app.effects.empty());
}

TEST_CASE("a criterion can be supposed lower, too") {
    AppUnderTest app = an_app_that_supposes();
    app.operates("what_if.office.level", "0");
    CHECK(supposed_score(app).tiers.front().verdict == assessment::Verdict::missed);
}

TEST_CASE("a level that no answer gives cannot be supposed") {
    AppUnderTest app = an_app_that_supposes();
    app.does(app::SupposeLevel{.criterion = CriterionId("executive"), .value = "3"});
    app.does(app::SupposeLevel{.criterion = office, .value = "6"});
    app.does(app::SupposeAssurance{.criterion = office, .value = "sworn"});
    app.does(app::SupposeLevel{.criterion = CriterionId("weather"), .value = "1"});
    CHECK(app.session.supposed.empty());
}

TEST_CASE("choosing what is answered takes a supposition back") {
    AppUnderTest app = an_app_that_supposes();
    app.operates("what_if.office.level", "5");
    app.operates("what_if.office.assurance", "verified");
    app.operates("what_if.office.level", "");
    REQUIRE(app.session.supposed.contains(office));
    app.operates("what_if.office.assurance", "");
    CHECK(app.session.supposed.empty());
}

TEST_CASE("dropping forgets every supposition, and so does opening another assessment") {
    AppUnderTest app = an_app_that_supposes();
    app.operates("what_if.office.level", "5");
    app.operates("what_if.drop");
    CHECK(app.session.supposed.empty());
    app.operates("what_if.office.level", "5");
    app.does(app::Go{});
    CHECK(app.session.supposed.empty());
}

TEST_CASE("as a plan, what was supposed higher is agreed to, and what was supposed lower is not") {
    AppUnderTest app = an_app_that_supposes();
    app.operates("what_if.office.level", "5");
    app.operates("what_if.office.assurance", "verified");
    app.does(app::SupposeLevel{.criterion = staff, .value = "0"});

    app.operates("what_if.plan");

    const auto& steps = app.session.assessment()->plan.steps;
    REQUIRE(steps.contains(office));
    CHECK((steps.at(office).pinned ==
           assessment::PlanAim{.level = 5, .assurance = Assurance::verified}));
    CHECK_FALSE(steps.contains(staff));
    CHECK(app.session.place.screen == app::Screen::plan);
    CHECK(app.session.supposed.empty());
    REQUIRE(app.changes().size() == 1);
    CHECK(std::holds_alternative<app::PutHead>(app.changes().front()));
}

TEST_CASE("made the plan, a supposition takes the place of another program's plan") {
    AppUnderTest app = an_app_that_supposes();
    put(app.session.enterprises.front().assessments.front().extras, "plan", R"({"goal":"gold"})");
    app.operates("what_if.office.level", "5");
    app.operates("what_if.plan");
    CHECK(find(app.session.assessment()->extras, "plan") == nullptr);
}
