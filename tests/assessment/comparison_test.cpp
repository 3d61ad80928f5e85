// SPDX-License-Identifier: MIT
#include "assessment/comparison.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;
using namespace std::chrono_literals;

namespace {

constexpr auto today = 2027y / std::chrono::March / 1d;

Tier basic_tier() {
    Tier tier;
    tier.id = TierId("basic");
    tier.total = 4000;
    tier.gates = {{.criterion = 0, .level = 3}};
    return tier;
}

Criterion asks(Criterion criterion, std::string_view question) {
    criterion.question = words(question);
    return criterion;
}

InstrumentBuilder two_dimensions() {
    return an_instrument()
        .with(dimension("institutions", 2),
              {criterion("office", a_rubric(), 2), criterion("executive", yes_no(4))})
        .with(dimension("rules"), {criterion("patents", a_rubric())})
        .tier(basic_tier());
}

Instrument as_version(Instrument instrument, std::string version) {
    instrument.ref.version = std::move(version);
    return instrument;
}

Report report(const Instrument& instrument, const AnswersBuilder& answers) {
    return make_report(std::make_shared<Instrument>(instrument), answers.build(), today);
}

const CriterionChange& change(const Comparison& comparison, std::string_view id) {
    return *std::ranges::find(comparison.criteria, CriterionId(id), &CriterionChange::id);
}

const DimensionChange& dimension_change(const Comparison& comparison, std::string_view id) {
    return *std::ranges::find(comparison.dimensions, DimensionId(id), &DimensionChange::id);
}

}  // namespace

TEST_CASE("what rose, fell, stayed, came and went is told of each criterion with its levels") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("all"), {criterion("up", a_rubric()), criterion("down", a_rubric()),
                                     criterion("still", a_rubric()), criterion("new", a_rubric()),
                                     criterion("lost", a_rubric()), criterion("open", a_rubric())})
            .build();
    const Report earlier = report(
        instrument,
        answers_to(instrument).level("up", 1).level("down", 4).level("still", 3).level("lost", 2));
    const Report later = report(instrument, answers_to(instrument)
                                                .level("up", 3)
                                                .level("down", 2)
                                                .level("still", 3, Assurance::declared)
                                                .level("new", 5)
                                                .not_sure("lost"));

    const Comparison comparison = compare(earlier, later);

    CHECK((change(comparison, "up").movement == Movement::rose));
    CHECK(change(comparison, "up").earlier->level == 1);
    CHECK(change(comparison, "up").later->level == 3);
    CHECK((change(comparison, "down").movement == Movement::fell));
    CHECK((change(comparison, "still").movement == Movement::unchanged));
    CHECK((change(comparison, "still").earlier->assurance == Assurance::verified));
    CHECK((change(comparison, "still").later->assurance == Assurance::declared));
    CHECK((change(comparison, "new").movement == Movement::newly_answered));
    CHECK((change(comparison, "lost").movement == Movement::no_longer_answered));
    CHECK((change(comparison, "open").movement == Movement::open));
}

TEST_CASE("differences are of the low ends, declared and supported") {
    const Instrument instrument = two_dimensions().build();
    // institutions: (2·40 + 80) / 3 = 53.33, rules 60; total (2·53.33 + 60) / 3 = 55.55
    const Report earlier = report(
        instrument,
        answers_to(instrument).level("office", 2).value("executive", true).level("patents", 3));
    // institutions: (2·80 + 80) / 3 = 80.00, rules 0..100; total (2·80 + 0) / 3 = 53.33
    // supported: office 2, so (2·40 + 80) / 3 = 53.33, total 35.55
    const Report later = report(
        instrument,
        answers_to(instrument).level("office", 4, Assurance::declared).value("executive", true));

    const Comparison comparison = compare(earlier, later);

    CHECK((dimension_change(comparison, "institutions").difference == Difference{2667, 0}));
    CHECK((dimension_change(comparison, "rules").difference == Difference{-6000, -6000}));
    CHECK((comparison.total == Difference{5333 - 5555, 3555 - 5555}));
}

TEST_CASE("with the same instrument everything is comparable") {
    const Instrument instrument = two_dimensions().build();
    const Report earlier = report(instrument, answers_to(instrument).level("office", 2));
    const Report later = report(
        instrument,
        answers_to(instrument).level("office", 4).value("executive", true).level("patents", 0));
    const Comparison comparison = compare(earlier, later);
    CHECK(comparison.same_instrument);
    CHECK(comparison.totals_comparable);
    CHECK(comparison.supported_comparable);
    CHECK(comparison.tiers_comparable);
    CHECK((comparison.tier == Movement::rose));
    CHECK((compare(later, earlier).tier == Movement::fell));
    CHECK((compare(later, later).tier == Movement::unchanged));
}

TEST_CASE("another version that scores alike is as comparable as the same one") {
    const Instrument old = two_dimensions().build();
    Instrument next = as_version(two_dimensions().build(), "1.0.1");
    next.title = words("Sample, reworded");
    next.criteria[0].title = words("IP office");
    next.criteria[0].steps[0].hours = 99;
    const Comparison comparison =
        compare(report(old, answers_to(old)), report(next, answers_to(next)));
    CHECK_FALSE(comparison.same_instrument);
    CHECK(comparison.totals_comparable);
    CHECK(comparison.tiers_comparable);
}

TEST_CASE("a changed question sets its level, its dimension and the total apart, and no more") {
    const Instrument old = two_dimensions().build();
    const Instrument next = as_version(
        an_instrument()
            .with(dimension("institutions", 2),
                  {criterion("office", a_rubric(), 2), criterion("executive", yes_no(4))})
            .with(dimension("rules"), {asks(criterion("patents", a_rubric()), "Which rules?")})
            .tier(basic_tier())
            .build(),
        "2.0.0");

    const Comparison comparison =
        compare(report(old, answers_to(old).level("office", 2).level("patents", 2)),
                report(next, answers_to(next).level("office", 3).level("patents", 4)));

    CHECK((change(comparison, "patents").likeness == Likeness::changed));
    CHECK((change(comparison, "patents").movement == Movement::apart));
    CHECK(change(comparison, "patents").earlier->level == 2);
    CHECK((change(comparison, "office").movement == Movement::rose));
    CHECK((dimension_change(comparison, "rules").likeness == Likeness::changed));
    CHECK_FALSE(dimension_change(comparison, "rules").difference.has_value());
    CHECK((dimension_change(comparison, "institutions").likeness == Likeness::same));
    CHECK(dimension_change(comparison, "institutions").difference.has_value());
    CHECK_FALSE(comparison.totals_comparable);
    CHECK_FALSE(comparison.total.has_value());
    CHECK((comparison.tier == Movement::apart));
}

TEST_CASE("what is added and what is retired is listed, the retired last") {
    const Instrument old = two_dimensions().build();
    const Instrument next =
        as_version(an_instrument()
                       .with(dimension("institutions", 2),
                             {criterion("office", a_rubric(), 2), criterion("staff", a_rubric())})
                       .with(dimension("training"), {criterion("courses", a_rubric())})
                       .build(),
                   "2.0.0");

    const Comparison comparison = compare(report(old, answers_to(old).value("executive", true)),
                                          report(next, answers_to(next).level("staff", 3)));

    CHECK((change(comparison, "staff").likeness == Likeness::added));
    CHECK_FALSE(change(comparison, "staff").earlier.has_value());
    CHECK((change(comparison, "executive").likeness == Likeness::retired));
    CHECK(change(comparison, "executive").earlier->level == 4);
    CHECK(comparison.criteria.back().id.text() == "patents");
    CHECK((dimension_change(comparison, "institutions").likeness == Likeness::changed));
    CHECK((dimension_change(comparison, "training").likeness == Likeness::added));
    CHECK((comparison.dimensions.back().likeness == Likeness::retired));
}

TEST_CASE("weights and conditions of applying change what a score means, not what is asked") {
    const Instrument old = two_dimensions().build();
    Instrument next = as_version(two_dimensions().build(), "1.1.0");
    SUBCASE("the weight of a criterion") {
        next.criteria[0].weight = 3;
    }
    SUBCASE("when it applies") {
        next.criteria[0].applies_if = is_true("exports");
    }
    SUBCASE("whether it may be left out") {
        next.criteria[0].may_be_not_applicable = true;
    }
    index(next);

    const Comparison comparison =
        compare(report(old, answers_to(old)), report(next, answers_to(next)));

    CHECK((change(comparison, "office").likeness == Likeness::same));
    CHECK((dimension_change(comparison, "institutions").likeness == Likeness::changed));
    CHECK((dimension_change(comparison, "rules").likeness == Likeness::same));
    CHECK_FALSE(comparison.totals_comparable);
}

TEST_CASE("another weight of a dimension sets the totals apart, not the dimensions") {
    const Instrument old = two_dimensions().build();
    Instrument next = as_version(two_dimensions().build(), "1.1.0");
    next.dimensions[0].weight = 5;
    const Comparison comparison =
        compare(report(old, answers_to(old)), report(next, answers_to(next)));
    CHECK((dimension_change(comparison, "institutions").likeness == Likeness::same));
    CHECK_FALSE(comparison.totals_comparable);
}

TEST_CASE("other caps set only the supported scores and the tiers apart") {
    const Instrument old = two_dimensions().build();
    Instrument next = as_version(two_dimensions().build(), "1.1.0");
    next.assurance_caps = {3, 4, 5};
    const Comparison comparison =
        compare(report(old, answers_to(old)), report(next, answers_to(next)));
    CHECK(comparison.totals_comparable);
    CHECK_FALSE(comparison.supported_comparable);
    CHECK_FALSE(comparison.tiers_comparable);
    CHECK(comparison.total.has_value());
    CHECK_FALSE(comparison.total->supported.has_value());
}

TEST_CASE("tiers are comparable only when each asks the same") {
    const Instrument old = two_dimensions().build();
    Instrument next = as_version(two_dimensions().build(), "1.1.0");
    SUBCASE("another total") {
        next.tiers[0].total = 5000;
    }
    SUBCASE("another gate") {
        next.tiers[0].gates[0].level = 4;
    }
    SUBCASE("a minimum") {
        next.tiers[0].minimums = {{.dimension = 0, .hundredths = 100}};
    }
    SUBCASE("a tier more") {
        next.tiers.push_back(next.tiers.front());
    }
    SUBCASE("another share that may be not applicable") {
        next.max_not_applicable = 50;
    }
    const Comparison comparison =
        compare(report(old, answers_to(old)), report(next, answers_to(next)));
    CHECK(comparison.totals_comparable);
    CHECK_FALSE(comparison.tiers_comparable);
}

TEST_CASE("an assessment against itself has not moved, and backwards all signs turn") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const auto instrument = random_instrument(random, {.dimensions = 3, .criteria = 10});
        const Report one = make_report(instrument, random_assessment(random, *instrument), today);
        const Report other = make_report(instrument, random_assessment(random, *instrument), today);

        const Comparison still = compare(one, one);
        const Comparison there = compare(one, other);
        const Comparison back = compare(other, one);

        CHECK(still.tiers_comparable);
        CHECK(still.total.value_or(Difference{}).declared == 0);
        CHECK(std::ranges::all_of(still.criteria, [](const CriterionChange& criterion) {
            return criterion.movement == Movement::unchanged ||
                   criterion.movement == Movement::open;
        }));
        CHECK(there.total.value_or(Difference{}).declared ==
              -back.total.value_or(Difference{}).declared);
        for (std::size_t i = 0; i < there.criteria.size(); ++i) {
            CHECK((there.criteria[i].movement == Movement::rose) ==
                  (back.criteria[i].movement == Movement::fell));
            CHECK((there.criteria[i].movement == Movement::newly_answered) ==
                  (back.criteria[i].movement == Movement::no_longer_answered));
        }
    }
}
