// SPDX-License-Identifier: MIT
#include "assessment/assessment.hpp"

#include <doctest/doctest.h>

#include "tests/support/builders.hpp"

using namespace assessment;
using namespace tests;

namespace {

Instrument three_criteria() {
    return an_instrument()
        .field(yes_no_field("exports"))
        .with(dimension("d"),
              {criterion("a", a_rubric()),
               may_be_not_applicable(applies_if(criterion("b", a_rubric()), is_true("exports"))),
               criterion("c", yes_no(4))})
        .build();
}

State state_of_b(const AnswersBuilder& answers) {
    return standings(three_criteria(), answers.build())[1].state;
}

}  // namespace

TEST_CASE("the profile decides before the answer, and the claim before the value") {
    const Instrument instrument = three_criteria();
    auto answers = answers_to(instrument);
    CHECK(state_of_b(answers) == State::pending);
    answers.level("b", 3);
    CHECK(state_of_b(answers) == State::pending);
    answers.profile("exports", false);
    CHECK(state_of_b(answers) == State::excluded);
    answers.profile("exports", true);
    CHECK(state_of_b(answers) == State::answered);
    answers.not_applicable("b");
    CHECK(state_of_b(answers) == State::not_applicable);
    answers.profile("exports", false);
    CHECK(state_of_b(answers) == State::excluded);
}

TEST_CASE("only a value answers") {
    const Instrument instrument = three_criteria();
    auto answers = answers_to(instrument).profile("exports", true);
    CHECK(state_of_b(answers) == State::unanswered);
    answers.not_sure("b");
    CHECK(state_of_b(answers) == State::unanswered);
}

TEST_CASE("an answered criterion stands with its level and assurance") {
    const Instrument instrument = three_criteria();
    const auto levels = standings(
        instrument, answers_to(instrument).value("c", true, Assurance::documented).build());
    CHECK(levels[2].state == State::answered);
    CHECK(levels[2].level == 4);
    CHECK(levels[2].assurance == Assurance::documented);
    CHECK(levels[0].state == State::unanswered);
}

TEST_CASE("an answer with anything in it is not blank") {
    CHECK(is_blank(Answer{}));
    Answer with_note;
    with_note.note = "x";
    CHECK_FALSE(is_blank(with_note));
    Answer with_assurance;
    with_assurance.assurance = Assurance::verified;
    CHECK_FALSE(is_blank(with_assurance));
}

TEST_CASE("kept members are found by key and stay sorted") {
    Extras extras;
    put(extras, "b", "1");
    put(extras, "a", "2");
    put(extras, "c", "3");
    put(extras, "b", "4");
    CHECK(extras == Extras{{"a", "2"}, {"b", "4"}, {"c", "3"}});
    CHECK(find(extras, "c")->json == "3");
    CHECK(find(extras, "d") == nullptr);
}

TEST_CASE("states have the words of the score document") {
    CHECK(name(State::excluded) == "excluded");
    CHECK(name(State::pending) == "pending");
    CHECK(name(State::not_applicable) == "notApplicable");
    CHECK(name(State::answered) == "answered");
    CHECK(name(State::unanswered) == "unanswered");
}
