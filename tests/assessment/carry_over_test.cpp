// SPDX-License-Identifier: MIT
#include "assessment/carry_over.hpp"

#include <doctest/doctest.h>

#include "assessment/score.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;

namespace {

AnswerRule at_most(int max) {
    return Number{.unit = words("people"),
                  .levels = thresholds({"1", "2", "3", "4", "5"}),
                  .better = Better::more,
                  .min = {},
                  .max = whole_number(max)};
}

Instrument first_version() {
    return an_instrument()
        .field(yes_no_field("exports"))
        .field(yes_no_field("software"))
        .with(dimension("all"),
              {criterion("office", a_rubric()), criterion("staff", at_most(100)),
               may_be_not_applicable(criterion("coverage", a_rubric())),
               criterion("strategy", a_choice({0, 3, 5})), criterion("seal", yes_no())})
        .build();
}

/// Without "seal" and the field "software"; "strategy" has other levels, "staff" other bounds, and
/// "coverage" can no longer be left out.
Instrument second_version() {
    Instrument next =
        an_instrument()
            .field(yes_no_field("exports"))
            .with(dimension("all"),
                  {criterion("office", a_rubric(), 3), criterion("staff", at_most(10)),
                   criterion("coverage", a_rubric()), criterion("strategy", a_choice({0, 4, 5})),
                   criterion("training", a_rubric())})
            .build();
    next.ref.version = "2.0.0";
    return next;
}

const Answer* answer(const CarriedOver& carried, std::string_view criterion) {
    const auto found = carried.assessment.answers.find(CriterionId(criterion));
    return found == carried.assessment.answers.end() ? nullptr : &found->second;
}

}  // namespace

TEST_CASE("to the same instrument every answer is carried over, declared only") {
    const Instrument instrument = first_version();
    Assessment before = answers_to(instrument)
                            .level("office", 4, Assurance::verified)
                            .not_applicable("coverage")
                            .not_sure("seal")
                            .profile("exports", true)
                            .build();
    before.answers[CriterionId("office")].evidence = {{.text = "Notice", .extras = {}}};
    before.answers[CriterionId("office")].note = "since May";
    put(before.enterprise, "name", "\"Jinyang\"");

    const CarriedOver carried = carried_over(instrument, before, instrument, Backing::reset);

    CHECK(carried.carried == 3);
    CHECK(carried.not_carried.empty());
    CHECK(carried.fields_not_carried.empty());
    REQUIRE(answer(carried, "office") != nullptr);
    CHECK((answer(carried, "office")->value == Value(ChosenLevel{4})));
    CHECK((answer(carried, "office")->assurance == Assurance::declared));
    CHECK(answer(carried, "office")->evidence.size() == 1);
    CHECK(answer(carried, "office")->note == "since May");
    CHECK(answer(carried, "coverage")->not_applicable.has_value());
    CHECK(answer(carried, "seal")->not_sure);
    CHECK((carried.assessment.profile == before.profile));
    CHECK((carried.assessment.enterprise == before.enterprise));
    CHECK((carried.assessment.instrument == instrument.ref));
    CHECK(carried.assessment.id.empty());
    CHECK(carried.assessment.period.empty());
}

TEST_CASE("assurance is kept when that is asked for") {
    const Instrument instrument = first_version();
    const Assessment before = answers_to(instrument).level("office", 4).build();
    const CarriedOver carried = carried_over(instrument, before, instrument, Backing::kept);
    CHECK((carried.assessment.answers == before.answers));
}

TEST_CASE("what does not answer the new version is left, each with its reason") {
    const Instrument old = first_version();
    const Instrument next = second_version();
    const Assessment before = answers_to(old)
                                  .level("office", 4)
                                  .value("staff", whole_number(50))
                                  .not_applicable("coverage")
                                  .value("strategy", OptionId("option-1"))
                                  .value("seal", true)
                                  .profile("exports", true)
                                  .profile("software", false)
                                  .build();

    const CarriedOver carried = carried_over(old, before, next, Backing::reset);

    CHECK((carried.assessment.instrument == next.ref));
    CHECK(carried.carried == 1);
    CHECK(answer(carried, "office") != nullptr);
    const std::vector<NotCarried> left{
        {CriterionId("staff"), WhyNotCarried::value_not_allowed},
        {CriterionId("coverage"), WhyNotCarried::not_applicable_refused},
        {CriterionId("strategy"), WhyNotCarried::question_changed},
        {CriterionId("seal"), WhyNotCarried::criterion_gone}};
    CHECK((carried.not_carried == left));
    CHECK((carried.fields_not_carried == std::vector{FieldId("software")}));
    CHECK(carried.assessment.profile.size() == 1);
}

TEST_CASE("a chosen option that is gone, or a field of another type, is not filled in") {
    ProfileField size{.id = FieldId("size"),
                      .label = words("size"),
                      .type = FieldType::choice,
                      .options = {{.id = OptionId("small"), .label = words("small")}},
                      .required = false};
    const auto with_field = [](const ProfileField& field) {
        return an_instrument()
            .field(field)
            .with(dimension("all"), {criterion("office", a_rubric())})
            .build();
    };
    const Instrument old = with_field(size);
    const Assessment before = answers_to(old).profile("size", OptionId("small")).build();
    CHECK(carried_over(old, before, old, Backing::reset).assessment.profile.size() == 1);

    SUBCASE("another option") {
        size.options.front().id = OptionId("micro");
    }
    SUBCASE("another type") {
        size.type = FieldType::boolean;
    }
    const CarriedOver carried = carried_over(old, before, with_field(size), Backing::reset);
    CHECK(carried.assessment.profile.empty());
    CHECK(carried.fields_not_carried.size() == 1);
}

TEST_CASE("a figure within the new bounds is carried over") {
    const Instrument old = first_version();
    const Assessment before = answers_to(old).value("staff", whole_number(10)).build();
    CHECK(carried_over(old, before, second_version(), Backing::reset).carried == 1);
}

TEST_CASE(
    "carried to the same instrument the declared score stays, and all of it when backing is kept") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const auto instrument =
            random_instrument(random, {.dimensions = 3, .criteria = 12, .fields = 4});
        const Assessment before = random_assessment(random, *instrument);
        const Score was = score(*instrument, before);

        const auto carried = [&](Backing backing) {
            return score(*instrument,
                         carried_over(*instrument, before, *instrument, backing).assessment);
        };

        CHECK(carried(Backing::kept) == was);
        const Score reset = carried(Backing::reset);
        CHECK(reset.total.has_value() == was.total.has_value());
        if (reset.total && was.total) {
            CHECK(reset.total->low == was.total->low);
            CHECK(reset.total->high == was.total->high);
            CHECK(reset.total->supported_low <= was.total->supported_low);
        }
    }
}
