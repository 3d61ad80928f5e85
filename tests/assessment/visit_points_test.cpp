// SPDX-License-Identifier: MIT
#include "assessment/visit_points.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "tests/support/builders.hpp"

using namespace assessment;
using tests::answers_to;
using tests::criterion;
using tests::dimension;

namespace {

constexpr std::uint32_t office = 0;
constexpr std::uint32_t rules = 1;
constexpr Date today = std::chrono::year(2026) / 3 / 1;

Tier a_tier(std::string_view id, std::vector<Gate> gates) {
    Tier tier;
    tier.id = TierId(id);
    tier.title = tests::words(id);
    tier.gates = std::move(gates);
    return tier;
}

const Instrument& sample() {
    static const Instrument instrument = [] {
        Criterion with_evidence = criterion("office", tests::a_rubric());
        with_evidence.evidence = {{.id = ItemId("notice"), .label = tests::words("Notice")},
                                  {.id = ItemId("minutes"), .label = tests::words("Minutes")}};
        return tests::an_instrument()
            .with(dimension("all"), {with_evidence, criterion("rules", tests::a_rubric()),
                                     criterion("plan", tests::a_rubric())})
            .tier(a_tier("pilot", {{.criterion = office, .level = 2}}))
            .tier(a_tier("demo",
                         {{.criterion = office, .level = 4}, {.criterion = rules, .level = 3}}))
            .build();
    }();
    return instrument;
}

VisitPoints points_of(const Assessment& said) {
    auto report = make_report(std::make_shared<const Instrument>(sample()), said, today);
    add_plan(report);
    return visit_points(report, today);
}

std::vector<std::uint32_t> criteria_of(const std::vector<OpenMustHave>& open) {
    std::vector<std::uint32_t> criteria;
    for (const auto& each : open) {
        criteria.push_back(each.criterion);
    }
    return criteria;
}

}  // namespace

TEST_CASE("the must-haves of the next tier are about what is not met, each criterion once") {
    CHECK(criteria_of(points_of(answers_to(sample()).level("office", 1).build()).must_haves) ==
          std::vector{office});
    CHECK(criteria_of(points_of(answers_to(sample()).level("office", 2).build()).must_haves) ==
          std::vector{office, rules});
    const auto all = answers_to(sample()).level("office", 5).level("rules", 5).level("plan", 5);
    CHECK(points_of(all.build()).must_haves.empty());
}

TEST_CASE("an answer marked not sure is a point until it is known") {
    CHECK(points_of(answers_to(sample()).not_sure("rules").build()).not_sure == std::vector{rules});
    CHECK(points_of(answers_to(sample()).level("rules", 0).build()).not_sure.empty());
}

TEST_CASE("steps that have a day are due while the plan wants them, the earliest first") {
    auto said = answers_to(sample()).level("office", 2).level("rules", 0).level("plan", 0).build();
    said.plan.steps[CriterionId("office")].due = "2026-06-30";
    said.plan.steps[CriterionId("rules")] = {.due = "2026-02-01", .post = "专员"};
    const auto due = points_of(said).due;
    REQUIRE(due.size() == 2);
    CHECK((due[0] == StepDue{.criterion = rules,
                             .due = std::chrono::year(2026) / 2 / 1,
                             .post = "专员",
                             .overdue = true}));
    CHECK(due[1].criterion == office);
    CHECK_FALSE(due[1].overdue);

    SUBCASE("what is reached is not due any more") {
        said.answers[CriterionId("rules")].value = ChosenLevel{5};
        CHECK(points_of(said).due.size() == 1);
    }
    SUBCASE("nor is what was put off, or has no day that a calendar has") {
        said.plan.steps[CriterionId("rules")].excluded = true;
        said.plan.steps[CriterionId("office")].due = "soon";
        CHECK(points_of(said).due.empty());
    }
    SUBCASE("what was agreed to is due until it is reached, whatever the plan wants") {
        said.answers[CriterionId("office")].value = ChosenLevel{5};
        said.answers[CriterionId("rules")].value = ChosenLevel{5};
        said.plan.steps[CriterionId("plan")] = {.pinned = PlanAim{.level = 2}, .due = "2026-05-01"};
        REQUIRE(points_of(said).due.size() == 1);
        said.answers[CriterionId("plan")].value = ChosenLevel{2};
        CHECK(points_of(said).due.empty());
    }
}

TEST_CASE("evidence to see is first what is named and unseen, then what is missing") {
    auto said = answers_to(sample()).level("office", 3).build();
    said.answers[CriterionId("office")].evidence = {{.text = "Minutes", .item = ItemId("minutes")}};
    auto pieces = points_of(said).to_see;
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].state == EvidenceState::noted);
    CHECK(pieces[1].state == EvidenceState::missing);

    said.answers[CriterionId("office")].evidence.front().state = EvidenceState::seen;
    CHECK(points_of(said).to_see.size() == 1);
}
