// SPDX-License-Identifier: MIT
#include "assessment/done_steps.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "tests/support/builders.hpp"

using namespace assessment;
using namespace tests;
using namespace std::chrono_literals;

namespace {

Instrument planned_for() {
    return an_instrument()
        .field(yes_no_field("exports"))
        .with(dimension("all"), {criterion("office", a_rubric()), criterion("staff", a_rubric()),
                                 may_be_not_applicable(criterion("coverage", a_rubric())),
                                 applies_if(criterion("growth", a_rubric()), is_true("exports"))})
        .build();
}

DoneStep step(const Instrument& instrument, const AnswersBuilder& answers, StepGoal goal) {
    const Report later = make_report(std::make_shared<Instrument>(instrument), answers.build(),
                                     2027y / std::chrono::March / 1d);
    const auto steps = done_steps(std::vector{goal}, planned_for(), later);
    REQUIRE(steps.size() == 1);
    CHECK((steps.front().goal == goal));
    return steps.front();
}

StepGoal goal(std::string_view criterion, int level, Assurance assurance = Assurance::declared) {
    return {.criterion = CriterionId(criterion), .level = level, .assurance = assurance};
}

}  // namespace

TEST_CASE("a step is done when level and assurance are at least what was planned") {
    const Instrument now = planned_for();
    const auto answers = answers_to(now).level("office", 4, Assurance::documented);

    CHECK((step(now, answers, goal("office", 4, Assurance::documented)).outcome ==
           StepOutcome::done));
    CHECK((step(now, answers, goal("office", 3)).outcome == StepOutcome::done));
    const DoneStep unbacked = step(now, answers, goal("office", 3, Assurance::verified));
    CHECK((unbacked.outcome == StepOutcome::not_backed));
    CHECK(unbacked.level == 4);
    CHECK((unbacked.assurance == Assurance::documented));
    CHECK((step(now, answers, goal("office", 5)).outcome == StepOutcome::not_reached));
}

TEST_CASE("what is not answered is open, what is left out is neither done nor missed") {
    const Instrument now = planned_for();
    const auto answers =
        answers_to(now).not_applicable("coverage").level("growth", 5).not_sure("staff");

    CHECK((step(now, answers, goal("office", 1)).outcome == StepOutcome::open));
    CHECK((step(now, answers, goal("staff", 1)).outcome == StepOutcome::open));
    CHECK((step(now, answers, goal("coverage", 1)).outcome == StepOutcome::left_out));
    CHECK((step(now, answers, goal("growth", 1)).outcome == StepOutcome::open));
    CHECK_FALSE(step(now, answers, goal("growth", 1)).level.has_value());
}

TEST_CASE("a criterion that does not apply any more is left out") {
    const Instrument now = planned_for();
    const auto answers = answers_to(now).level("growth", 5).profile("exports", false);
    CHECK((step(now, answers, goal("growth", 1)).outcome == StepOutcome::left_out));
}

TEST_CASE("a later version that asks otherwise, or not at all, cannot say that a step is done") {
    Instrument now = planned_for();
    now.ref.version = "2.0.0";
    now.criteria[0].question = words("Is there a full-time unit?");
    now.criteria.erase(now.criteria.begin() + 1);
    index(now);
    const auto answers = answers_to(now).level("office", 5);

    CHECK((step(now, answers, goal("office", 3)).outcome == StepOutcome::question_changed));
    CHECK((step(now, answers, goal("staff", 3)).outcome == StepOutcome::gone));
}
