// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "app/view/planning.hpp"
#include "tests/support/app_session.hpp"

using assessment::CriterionId;
using assessment::TierId;
using tests::an_app_with;
using tests::answer_all;
using tests::AppUnderTest;

namespace {

const CriterionId executive("executive");
const CriterionId office("office");

/// Everything is answered, and the plan for the higher tier is open.
AppUnderTest an_app_that_plans() {
    AppUnderTest app = an_app_with();
    answer_all(app);
    app.does(app::ChoosePlanTier{TierId("advanced")});
    app.does(app::Go{{.screen = app::Screen::plan,
                      .assessment = app.session.place.assessment,
                      .criterion = {}}});
    app.is_saved();
    return app;
}

const assessment::PlanChoices& choices(const AppUnderTest& app) {
    return app.session.assessment()->plan;
}

assessment::Plan plan_now(const AppUnderTest& app) {
    return app::view::planning_of(*app::view::subject_of(app.session))->plan;
}

bool changes(const assessment::Plan& plan, const AppUnderTest& app, const CriterionId& id) {
    const auto at = app.session.instrument()->find(id);
    return std::ranges::find(plan.changes, *at, &assessment::PlanChange::criterion) !=
           plan.changes.end();
}

}  // namespace

TEST_CASE("what is decided about the plan is stored with the assessment's head") {
    AppUnderTest app = an_app_with();
    app.does(app::ChoosePlanTier{TierId("advanced")});
    CHECK(choices(app).tier == TierId("advanced"));
    REQUIRE(app.changes().size() == 1);
    CHECK(std::get<app::PutHead>(app.changes().front()).assessment.plan == choices(app));
}

TEST_CASE("a tier, a criterion or a number of months that is none decides nothing") {
    AppUnderTest app = an_app_that_plans();
    const auto before = choices(app);
    app.does(app::ChoosePlanTier{TierId("perfect")});
    app.does(app::ExcludeStep{.criterion = CriterionId("weather")});
    app.does(app::ChoosePlanMonths{"soon"});
    app.does(app::ChoosePlanMonths{"-3"});
    app.does(app::ChoosePlanMonths{"99999999999999999999"});
    CHECK(choices(app) == before);
    CHECK(app.effects.empty());
}

TEST_CASE("a step that is put off leaves the plan, and the plan stays the cheapest without it") {
    AppUnderTest app = an_app_that_plans();
    const auto before = plan_now(app);
    REQUIRE_FALSE(before.changes.empty());
    const auto first = app.session.instrument()->criteria[before.changes.front().criterion].id;

    app.does(app::ExcludeStep{.criterion = first});

    const auto after = plan_now(app);
    CHECK_FALSE(changes(after, app, first));
    const bool is_dearer_or_none =
        after.status == assessment::PlanStatus::infeasible || after.hours >= before.hours;
    CHECK(is_dearer_or_none);
    app.operates("plan.step." + first.text() + ".restore");
    CHECK(plan_now(app) == before);
}

TEST_CASE("a step that is agreed stays in the plan whatever else changes") {
    AppUnderTest app = an_app_that_plans();
    app.does(app::PinStep{.criterion = office,
                          .aim = {.level = 5, .assurance = assessment::Assurance::verified}});
    CHECK(changes(plan_now(app), app, office));
    app.does(app::ChoosePlanTier{TierId("basic")});
    CHECK(changes(plan_now(app), app, office));
    app.does(app::UnpinStep{office});
    CHECK_FALSE(changes(plan_now(app), app, office));
}

TEST_CASE("agreeing to a step and putting it off take each other back") {
    AppUnderTest app = an_app_that_plans();
    app.does(app::ExcludeStep{.criterion = executive});
    app.does(app::PinStep{.criterion = executive, .aim = {.level = 5}});
    CHECK_FALSE(choices(app).steps.at(executive).excluded);
    app.does(app::ExcludeStep{.criterion = executive});
    CHECK_FALSE(choices(app).steps.at(executive).pinned.has_value());
}

TEST_CASE("a due day is kept when it is one; another stays in its field with what is wrong") {
    AppUnderTest app = an_app_that_plans();
    app.does(app::EnterStepDue{.criterion = office, .value = " 2027-06-30 "});
    CHECK(choices(app).steps.at(office).due == "2027-06-30");
    app.does(app::EnterStepDue{.criterion = office, .value = "2027-02-30"});
    CHECK(choices(app).steps.at(office).due == "2027-06-30");
    CHECK(app.session.typed.at("plan.step.office.due") == "2027-02-30");
    app.does(app::EnterStepDue{.criterion = office, .value = ""});
    CHECK_FALSE(choices(app).steps.contains(office));
    CHECK_FALSE(app.session.typed.contains("plan.step.office.due"));
}

TEST_CASE("another program's plan is kept until something is decided here") {
    AppUnderTest app = an_app_with();
    auto& stored = app.session.enterprises.front().assessments.front();
    put(stored.extras, "plan", R"({"goal":"gold"})");
    app.does(app::EnterPeriod{"2026"});
    CHECK(find(app.session.assessment()->extras, "plan") != nullptr);
    app.does(app::ChoosePlanTier{TierId("basic")});
    CHECK(find(app.session.assessment()->extras, "plan") == nullptr);
}

TEST_CASE("a step that cannot be done in time is not said to put the tier out of reach") {
    AppUnderTest app = an_app_that_plans();
    app.does(app::ChooseLevel{.criterion = office, .level = 1});
    app.does(app::ChoosePlanTier{TierId("basic")});
    app.does(app::PinStep{.criterion = office, .aim = {.level = 5}});
    app.does(app::ChoosePlanMonths{"3"});
    const auto plan = plan_now(app);
    REQUIRE(plan.obstacles.empty());
    REQUIRE(plan.unreachable.size() == 1);
    CHECK(app.text().contains("已定要做的1步在期限内做不到"));
    CHECK(app.text().contains("等级本身不受影响"));
    CHECK_FALSE(app.text().contains("达不到："));
}
