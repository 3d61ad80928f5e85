// SPDX-License-Identifier: MIT
#include "assessment/explanation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;

namespace {

constexpr std::uint64_t rounds = 150;

void for_random_cases(const std::function<void(const Instrument&, const Assessment&)>& check) {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const int dimensions = random.number(1, 5);
        const auto instrument =
            random_instrument(random, {.dimensions = dimensions,
                                       .criteria = random.number(dimensions, 20),
                                       .fields = random.number(0, 4)});
        for (int i = 0; i < 4; ++i) {
            check(*instrument, random_assessment(random, *instrument));
        }
    }
}

std::optional<Range> range_of(const auto& explained) {
    return explained.is_scored() ? std::optional(rounded(explained.mean)) : std::nullopt;
}

Mean mean(std::int64_t sum, std::int64_t weight) {
    return {.sum = sum, .weight = weight};
}

/// Staffing is answered but for one criterion, which may still leave; strategy is complete.
Instrument an_example() {
    return an_instrument()
        .with(dimension("staffing", 2),
              {criterion("office", a_rubric(), 2), criterion("executive", yes_no(4), 1),
               may_be_not_applicable(criterion("coverage", a_rubric(), 4))})
        .with(dimension("strategy", 3), {criterion("plan", a_choice({1, 3}), 1)})
        .build();
}

Assessment its_answers(const Instrument& instrument) {
    return answers_to(instrument)
        .level("office", 3, Assurance::declared)
        .value("executive", true, Assurance::documented)
        .value("plan", OptionId("option-1"))
        .build();
}

}  // namespace

TEST_CASE("a mean is rounded half up, once") {
    CHECK(mean(10, 4).quotient() == 2);
    CHECK(mean(10, 4).remainder() == 2);
    CHECK(mean(10, 4).rounded() == 3);
    CHECK(mean(9, 4).rounded() == 2);
    CHECK(mean(0, 7).rounded() == 0);
}

TEST_CASE("an explanation adds up to the score, for every number there is") {
    for_random_cases([](const Instrument& instrument, const Assessment& assessment) {
        const auto standing = standings(instrument, assessment);
        const Score given = score(instrument, standing);
        CHECK(range_of(total_explanation(instrument, standing)) == given.total);
        for (std::uint32_t i = 0; i < instrument.dimensions.size(); ++i) {
            const auto explained = dimension_explanation(instrument, standing, i);
            CHECK(range_of(explained) == given.dimensions[i].score);
            CHECK(explained.claim.is_exceeded() == given.dimensions[i].overclaimed);
            CHECK(explained.terms.size() + explained.left_out.size() ==
                  instrument.dimensions[i].criteria.size());
        }
        for (std::uint32_t i = 0; i < instrument.criteria.size(); ++i) {
            const auto explained = criterion_explanation(instrument, assessment, i);
            const CriterionScore& criterion = given.criteria[i];
            CHECK(explained.state == criterion.state);
            CHECK(explained.is_applicable == criterion.lost.has_value());
            CHECK((!explained.is_applicable || explained.loss.lost() == *criterion.lost));
            if (criterion.level) {
                CHECK(explained.term.levels.low == criterion.level);
                CHECK(explained.term.levels.supported_high == criterion.supported_level);
                CHECK(std::min(*criterion.level, explained.cap) == criterion.supported_level);
                CHECK((!explained.climb || explained.climb->level() == *criterion.level));
            }
        }
        for (std::uint32_t i = 0; i < instrument.tiers.size(); ++i) {
            const auto explained = tier_explanation(instrument, standing, i);
            std::vector<Condition> conditions;
            std::ranges::transform(explained.conditions, std::back_inserter(conditions),
                                   &ConditionExplanation::condition);
            CHECK(conditions == given.tiers[i].conditions);
            CHECK(explained.verdict == given.tiers[i].verdict);
        }
    });
}

TEST_CASE("the terms of a mean are all there is in it") {
    for_random_cases([](const Instrument& instrument, const Assessment& assessment) {
        const auto standing = standings(instrument, assessment);
        const auto total = total_explanation(instrument, standing);
        std::int64_t sum = 0;
        std::int64_t weight = 0;
        for (const DimensionTerm& term : total.terms) {
            sum += std::int64_t{term.weight} * term.score.low;
            weight += term.weight;
        }
        CHECK(total.mean.low == mean(sum, weight));
    });
}

TEST_CASE("a dimension names the levels, products and what takes no part") {
    const Instrument instrument = an_example();
    const auto standing = standings(instrument, its_answers(instrument));
    const auto explained = dimension_explanation(instrument, standing, 0);

    REQUIRE(explained.terms.size() == 3);
    CHECK(explained.terms[0].levels == Ends<int>{3, 3, 2, 2});
    CHECK(explained.terms[1].levels == Ends<int>{4, 4, 4, 4});
    CHECK(explained.terms[2].levels == Ends<int>{0, 5, 0, 5});
    CHECK(explained.terms[2].may_leave);
    // 2 × 60.00 + 1 × 80.00 + 4 × 0.00 = 200.00; ÷ 7 = 28.57 remainder 0.01
    CHECK(explained.mean.low == mean(20000, 7));
    CHECK(explained.mean.low.quotient() == 2857);
    CHECK(explained.mean.low.remainder() == 1);
    CHECK(rounded(explained.mean) == Range{2857, 8571, 2286, 8000});
}

TEST_CASE("the total names its dimensions, and those that take no part") {
    const Instrument instrument = an_example();
    auto assessment = its_answers(instrument);
    const auto total = total_explanation(instrument, standings(instrument, assessment));
    // 2 × 28.57 + 3 × 60.00 = 237.14; ÷ 5 = 47.42 remainder 0.04, half up 47.43
    CHECK(total.mean.low == mean(23714, 5));
    CHECK(total.mean.low.rounded() == 4743);
    CHECK(total.unscored.empty());

    const Instrument excluding =
        an_instrument()
            .field(yes_no_field("exports"))
            .with(dimension("abroad"), {applies_if(criterion("a", a_rubric()), is_true("exports"))})
            .build();
    assessment = answers_to(excluding).profile("exports", false).build();
    const auto nothing = total_explanation(excluding, standings(excluding, assessment));
    CHECK_FALSE(nothing.is_scored());
    CHECK(nothing.unscored == std::vector<std::uint32_t>{0});
}

TEST_CASE("a loss is two totals that differ in one criterion") {
    const Instrument instrument = an_example();
    const auto explained = criterion_explanation(instrument, its_answers(instrument), 0);

    REQUIRE(explained.is_applicable);
    CHECK(explained.loss.highest == 5);
    CHECK(explained.loss.dimension_raised == mean(28000, 7));  // 2 × 100.00 for 2 × 60.00
    // 2 × 40.00 + 3 × 60.00 = 260.00; ÷ 5 = 52.00
    CHECK(explained.loss.total_raised == mean(26000, 5));
    CHECK(explained.loss.lost() == 5200 - 4743);
    CHECK(explained.cap == 2);
}

TEST_CASE("thresholds are compared by multiplication, and the ones reached are counted") {
    const Ratio ratio{.part = {},
                      .whole = {},
                      .levels = thresholds({"5", "15", "25", "40", "60"}),
                      .better = Better::more};
    const auto climbed = climb(ratio, Share{decimal("3"), decimal("10")});
    REQUIRE(climbed);
    CHECK(climbed->level() == 3);
    CHECK(climbed->given.factor == decimal("100"));
    CHECK(climbed->given.amount == decimal("3"));
    CHECK(climbed->thresholds[2].needed.factor == decimal("25"));
    CHECK(climbed->thresholds[2].needed.amount == decimal("10"));
    CHECK(climbed->thresholds[2].reached);
    CHECK_FALSE(climbed->thresholds[3].reached);
    CHECK_FALSE(climb(ratio, Share{decimal("0"), decimal("0")}));
    CHECK_FALSE(climb(a_rubric(), ChosenLevel{3}));
}

TEST_CASE("the levels of every value are the thresholds it reaches") {
    Random random(7);
    for_random_cases([&](const Instrument& instrument, const Assessment&) {
        for (const Criterion& criterion : instrument.criteria) {
            const Value value = random_value(random, criterion.answer);
            const auto climbed = climb(criterion.answer, value);
            CHECK((!climbed || climbed->level() == level_of(criterion.answer, value)));
        }
    });
}

TEST_CASE("a claim of not applicable is held against the weight that could be asked") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {may_be_not_applicable(criterion("a", a_rubric(), 2)),
                                   criterion("b", a_rubric(), 3)})
            .most_not_applicable(40)
            .build();
    const auto assessment = answers_to(instrument).not_applicable("a").level("b", 1).build();
    const auto claim =
        dimension_explanation(instrument, standings(instrument, assessment), 0).claim;
    CHECK(claim.claimed == 2);
    CHECK(claim.counted == 5);
    CHECK_FALSE(claim.is_exceeded());  // 100 × 2 = 40 × 5
}

TEST_CASE("a condition says what it compares") {
    const Instrument instrument =
        an_instrument()
            .with(dimension("d"), {criterion("a", a_rubric(), 1), criterion("b", a_rubric(), 1)})
            .tier({.id = TierId("basic"),
                   .title = {},
                   .basis = Basis::supported,
                   .total = 3000,
                   .minimums = {{.dimension = 0, .hundredths = 9000}},
                   .gates = {{.criterion = 0, .level = 2, .assurance = Assurance::verified}}})
            .build();
    const auto assessment = answers_to(instrument).level("a", 3, Assurance::documented).build();
    const auto explained = tier_explanation(instrument, standings(instrument, assessment), 0);

    REQUIRE(explained.conditions.size() == 3);
    CHECK(explained.conditions[0].low == 3000);
    CHECK((explained.conditions[0].condition.state == ConditionState::met));
    CHECK(explained.conditions[1].minimum == 9000);
    CHECK(explained.conditions[1].high == 8000);
    CHECK((explained.conditions[1].condition.state == ConditionState::failed));
    CHECK(explained.conditions[2].level == 3);
    CHECK((explained.conditions[2].assurance == Assurance::documented));
    CHECK((explained.conditions[2].condition.state == ConditionState::failed));
}
