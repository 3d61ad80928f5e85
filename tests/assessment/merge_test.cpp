// SPDX-License-Identifier: MIT
#include "assessment/merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/exchange/assessment_json.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment;
using namespace tests;

namespace {

const CriterionId office("office");

Instrument two_questions() {
    return an_instrument()
        .field(yes_no_field("exports"))
        .with(dimension("all"), {criterion("office", a_rubric()), criterion("seal", yes_no())})
        .build();
}

Assessment answered(const Instrument& instrument) {
    return answers_to(instrument).level("office", 3, Assurance::documented).build();
}

std::set<MergeField> fields(const std::vector<MergeDifference>& differences) {
    std::set<MergeField> all;
    for (const MergeDifference& difference : differences) {
        all.insert(difference.field);
    }
    return all;
}

}  // namespace

TEST_CASE("a state differs from itself in nothing") {
    const Instrument instrument = two_questions();
    CHECK(differences(instrument, answered(instrument), answered(instrument)).empty());
}

TEST_CASE("a level, its backing, its evidence and its note differ each for itself") {
    const Instrument instrument = two_questions();
    const Assessment here = answered(instrument);
    Assessment there = here;
    there.answers[office].value = ChosenLevel{4};
    there.answers[office].note = "now with a plan";
    there.answers[office].evidence.push_back({.text = "the plan"});

    const std::vector<MergeDifference> expected{
        {.field = {MergePart::answer, "office"}, .said_here = true, .said_there = true},
        {.field = {MergePart::evidence, "office"}, .said_here = false, .said_there = true},
        {.field = {MergePart::note, "office"}, .said_here = false, .said_there = true}};
    CHECK(differences(instrument, here, there) == expected);

    Assessment both = merged(here, there, {{MergePart::note, "office"}});
    CHECK(both.answers[office].note == "now with a plan");
    CHECK(std::get<ChosenLevel>(*both.answers[office].value).level == 3);
    CHECK(both.answers[office].evidence.empty());
}

TEST_CASE("what only the file says is taken unless somebody decides otherwise") {
    const Instrument instrument = two_questions();
    Assessment here = answered(instrument);
    here.period = "2025";
    Assessment there = here;
    there.period = "2026";
    there.answers[CriterionId("seal")].value = true;
    there.profile.emplace(FieldId("exports"), false);
    here.answers[office].note = "only here";
    there.answers[office].note = "";

    const std::set<MergeField> expected{{MergePart::profile, "exports"},
                                        {MergePart::answer, "seal"}};
    CHECK(only_there(differences(instrument, here, there)) == expected);
}

TEST_CASE("who has answered has said how it is backed, also with the least") {
    const Instrument instrument = two_questions();
    const Assessment here = answers_to(instrument).level("office", 3, Assurance::declared).build();
    const Assessment there = answered(instrument);

    const std::vector<MergeDifference> expected{
        {.field = {MergePart::assurance, "office"}, .said_here = true, .said_there = true}};
    CHECK(differences(instrument, here, there) == expected);
    CHECK(only_there(expected).empty());
}

TEST_CASE("an answer that the file has taken back can be taken back here") {
    const Instrument instrument = two_questions();
    const Assessment here = answered(instrument);
    Assessment there = here;
    there.answers.clear();

    CHECK(merged(here, there, fields(differences(instrument, here, there))) == there);
}

TEST_CASE("members of a newer format are fields like any other") {
    const Instrument instrument = two_questions();
    Assessment here = answered(instrument);
    Assessment there = here;
    put(here.enterprise, "name", "\"One\"");
    put(there.enterprise, "name", "\"Other\"");
    put(there.extras, "newer", "[1]");
    put(there.extras, "plan", "\"of another form\"");
    put(there.answers[office].extras, "later", "true");
    put(there.instrument_extras, "digest", "\"00\"");
    here.plan.months = 12;
    // A field that could not be read there was filled in here: one field, not two.
    here.profile.emplace(FieldId("exports"), true);
    put(there.profile_extras, "exports", "\"perhaps\"");

    const auto all = differences(instrument, here, there);
    const std::set<MergeField> expected{
        {MergePart::enterprise, "name"},     {MergePart::profile, "exports"},
        {MergePart::answer_extra, "office"}, {MergePart::plan, ""},
        {MergePart::extra, "newer"},         {MergePart::instrument_extra, "digest"}};
    CHECK(fields(all) == expected);
    CHECK(merged(here, there, fields(all)) == there);
}

TEST_CASE("of any two states: all fields give the one, none the other, some a sound assessment") {
    Random random(20261126);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const auto instrument = random_instrument(random, {});
        const Assessment here = random_assessment(random, *instrument);
        Assessment there = random_assessment(random, *instrument);
        there.id = here.id;
        const auto all = differences(*instrument, here, there);

        CHECK((merged(here, there, fields(all)) == there));
        CHECK((merged(here, there, {}) == here));

        std::set<MergeField> some = fields(all);
        std::erase_if(some, [&](const MergeField&) { return random.bits() % 2 == 0; });
        const Assessment both = merged(here, there, some);
        const auto left = differences(*instrument, here, both);
        CHECK((fields(left) == some));

        const std::string written = exchange::write_assessment(both, *instrument);
        const auto read = exchange::read_assessment(written, *instrument);
        REQUIRE(read.value.has_value());
        CHECK((*read.value == both));
    }
}
