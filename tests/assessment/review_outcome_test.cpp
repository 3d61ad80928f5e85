// SPDX-License-Identifier: MIT
#include "assessment/review_outcome.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;

namespace {

const CriterionId office("office");
const CriterionId seal("seal");

Instrument two_questions() {
    return an_instrument()
        .with(dimension("all"),
              {criterion("office", a_rubric()), may_be_not_applicable(criterion("seal", yes_no()))})
        .build();
}

Assessment answered(const Instrument& instrument) {
    return answers_to(instrument)
        .level("office", 4, Assurance::verified)
        .value("seal", true, Assurance::declared)
        .build();
}

/// The commissioner finds this level where the enterprise stands now.
Judgement judge(const Instrument& instrument, const Assessment& assessment, const CriterionId& id,
                Standing found, bool seen = false) {
    return {.own = standing(instrument, assessment, *instrument.find(id)),
            .found = found,
            .seen = seen,
            .reason = "看了台账"};
}

Standing at(int level) {
    return {.state = State::answered, .level = level};
}

}  // namespace

TEST_CASE("without a judgement the commissioner has no score, and the own counts as not verified") {
    const Instrument instrument = two_questions();
    const auto outcome = review_outcome(instrument, answered(instrument));
    CHECK(outcome.judged == 0);
    CHECK(outcome.found.answered == 0);
    CHECK(outcome.own.total->low == 9000);
    CHECK(outcome.criteria[0].outcome ==
          Standing{.state = State::answered, .level = 4, .assurance = Assurance::documented});
    CHECK(outcome.agreement == Agreement{});
    CHECK_FALSE(can_be_closed(outcome));
}

TEST_CASE("a confirmed criterion is as the enterprise says, and verified once it was seen") {
    const Instrument instrument = two_questions();
    Assessment assessment = answered(instrument);
    put(assessment.review, office, judge(instrument, assessment, office, at(4)));
    auto outcome = review_outcome(instrument, assessment);
    CHECK((outcome.criteria[0].state == ReviewState::agreed));
    CHECK((outcome.criteria[0].outcome.assurance == Assurance::documented));

    put(assessment.review, office, judge(instrument, assessment, office, at(4), true));
    outcome = review_outcome(instrument, assessment);
    CHECK((outcome.criteria[0].outcome.assurance == Assurance::verified));
    CHECK(outcome.seen == 1);
    CHECK(can_be_closed(outcome));
}

TEST_CASE("where the views differ somebody decides, and says why") {
    const Instrument instrument = two_questions();
    Assessment assessment = answered(instrument);
    put(assessment.review, office, judge(instrument, assessment, office, at(2), true));
    auto outcome = review_outcome(instrument, assessment);
    CHECK((outcome.criteria[0].state == ReviewState::differs));
    CHECK(outcome.criteria[0].apart == 2);
    CHECK(outcome.criteria[0].outcome.level == 4);
    CHECK(outcome.found.criteria[0].level == 2);
    CHECK_FALSE(can_be_closed(outcome));

    Decision decision{.standing = outcome.criteria[0].found};
    assessment.review.decisions[office] = decision;
    outcome = review_outcome(instrument, assessment);
    CHECK((outcome.criteria[0].state == ReviewState::decided));
    CHECK(outcome.criteria[0].outcome.level == 2);
    CHECK(outcome.without_a_reason == 1);
    CHECK_FALSE(can_be_closed(outcome));

    assessment.review.decisions[office].reason = "双方认可";
    outcome = review_outcome(instrument, assessment);
    CHECK(can_be_closed(outcome));
    CHECK(outcome.outcome.total->low == 7000);
    CHECK(outcome.own.total->low == 9000);

    // What was changed has to say why as well.
    assessment.review.judgements[office].reason = " \n";
    CHECK_FALSE(can_be_closed(review_outcome(instrument, assessment)));
}

TEST_CASE("an answer that the enterprise changes after it was judged has to be looked at again") {
    const Instrument instrument = two_questions();
    Assessment assessment = answered(instrument);
    put(assessment.review, office, judge(instrument, assessment, office, at(4)));
    assessment.answers[office].value = ChosenLevel{5};
    const auto outcome = review_outcome(instrument, assessment);
    CHECK((outcome.criteria[0].state == ReviewState::outdated));
    CHECK(outcome.left == 1);
    CHECK(outcome.criteria[0].outcome.level == 5);
}

TEST_CASE("a decision for what nobody says any more decides nothing") {
    const Instrument instrument = two_questions();
    Assessment assessment = answered(instrument);
    put(assessment.review, office, judge(instrument, assessment, office, at(2)));
    assessment.review.decisions[office] = {.standing = at(3), .reason = "折中"};
    CHECK((review_outcome(instrument, assessment).criteria[0].state == ReviewState::differs));
}

TEST_CASE("the largest difference comes first, no level at all before any") {
    const Instrument instrument = two_questions();
    Assessment assessment = answered(instrument);
    put(assessment.review, office, judge(instrument, assessment, office, at(1)));
    put(assessment.review, seal,
        judge(instrument, assessment, seal, {.state = State::not_applicable}));
    const auto outcome = review_outcome(instrument, assessment);
    const auto largest = largest_differences(outcome);
    REQUIRE(largest.size() == 2);
    CHECK(largest[0].criterion == 1);
    CHECK(largest[1].apart == 3);
    CHECK(outcome.agreement.common == 1);
}

TEST_CASE("a judgement that says nothing is no judgement") {
    Review review;
    put(review, office, {.own = at(3)});
    CHECK(review == Review{});
    put(review, office, {.seen = true});
    CHECK(review.judgements.size() == 1);
    put(review, office, {});
    CHECK(review == Review{});
}

TEST_CASE("confirming everything as seen gives the own levels, all of them supported") {
    Random random(31);
    for (int round = 0; round < 100; ++round) {
        const auto instrument = random_instrument(random, {});
        Assessment assessment = random_assessment(random, *instrument);
        const auto own = standings(*instrument, assessment);
        for (std::size_t i = 0; i < own.size(); ++i) {
            Standing found = own[i];
            found.assurance = Assurance::declared;
            put(assessment.review, instrument->criteria[i].id,
                {.own = own[i], .found = found, .seen = true});
        }
        const auto outcome = review_outcome(*instrument, assessment);
        CHECK(outcome.left == 0);
        CHECK(outcome.agreement.exact == outcome.agreement.common);
        for (const Reviewed& each : outcome.criteria) {
            CHECK(agree(each.outcome, each.own));
        }
        CHECK((outcome.own == score(*instrument, assessment)));
        CHECK((outcome.found.total.has_value() == outcome.own.total.has_value()));
        if (outcome.own.total) {
            CHECK(outcome.found.total->low == outcome.own.total->low);
            CHECK(outcome.found.total->supported_low >= outcome.own.total->supported_low);
        }
    }
}
