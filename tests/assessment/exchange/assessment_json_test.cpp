// SPDX-License-Identifier: MIT
#include "assessment/exchange/assessment_json.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const Instrument& sound() {
    static const auto read =
        read_instrument(tests::read_file("tests/data/broken/sound_instrument.json"));
    REQUIRE(read);
    return **read;
}

Assessment read_changed(std::string_view changes) {
    const Json document =
        parse_json(tests::read_file("tests/data/broken/sound_assessment.json")).root;
    const Json changed = tests::changed(document, parse_json(changes).root);
    const auto read = read_assessment(tests::write_as_is(changed), sound());
    INFO(tests::show(read.findings));
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("every rule of an assessment is checked, and all that is wrong is reported") {
    tests::check_rules("tests/data/broken/sound_assessment.json",
                       "tests/data/broken/assessment_rules.json", [](const std::string& bytes) {
                           const auto read = read_assessment(bytes, sound());
                           CHECK(read.value.has_value() != has_errors(read.findings));
                           return read.findings;
                       });
}

TEST_CASE("an assessment is read with everything it says") {
    const Assessment read = read_changed("[]");
    CHECK(read.id == AssessmentId("a-2026"));
    CHECK(read.instrument == sound().ref);
    CHECK(find(read.enterprise, "name")->json == "\"样例公司\"");
    CHECK(read.period == "2026");
    CHECK(read.profile == Profile{{FieldId("size"), OptionId("micro")},
                                  {FieldId("exports"), true},
                                  {FieldId("staff"), Decimal{12'500'000}},
                                  {FieldId("town"), std::string()}});
    const Answer& office = read.answers.at(CriterionId("office"));
    CHECK(office.value == Value(ChosenLevel{3}));
    CHECK(office.assurance == Assurance::documented);
    CHECK(office.evidence == std::vector{Evidence{.text = "Notice 5"}});
    CHECK(office.note == "since May");
    CHECK(read.answers.at(CriterionId("plan")).value == Value(true));
    CHECK(read.answers.at(CriterionId("head")).value == Value(OptionId("clerk")));
    CHECK(read.answers.at(CriterionId("rules")).value ==
          Value(Ticked{{ItemId("secrets"), ItemId("filing")}}));
    CHECK(read.answers.at(CriterionId("trained")).value ==
          Value(Share{whole_number(1), whole_number(3)}));
    CHECK(read.answers.at(CriterionId("growth")).not_applicable == "founded last year");
}

TEST_CASE("members of a newer format survive reading and writing, wherever they are") {
    const Assessment read = read_changed(R"([
        {"at": "/zeta", "value": {"b": [1e300, 1e999, -0.0], "a": "\u4e2d"}},
        {"at": "/alpha", "value": null},
        {"at": "/instrument/digest", "value": "x"},
        {"at": "/profile/colour", "value": [true]},
        {"at": "/answers/office/checked", "value": "by me"},
        {"at": "/answers/office/evidence/0/file", "value": {"pages": 3}},
        {"at": "/answers/trained/value/unit", "value": "x"},
        {"at": "/answers/growth/notApplicable/since", "value": 2025}])");

    CHECK(read.extras ==
          Extras{{"alpha", "null"}, {"zeta", R"({"a":"中","b":[1e+300,1e+999,0]})"}});
    CHECK(read.instrument_extras == Extras{{"digest", R"("x")"}});
    CHECK(read.profile_extras == Extras{{"colour", "[true]"}});
    const Answer& office = read.answers.at(CriterionId("office"));
    CHECK(office.extras == Extras{{"checked", R"("by me")"}});
    CHECK(office.evidence[0].extras == Extras{{"file", R"({"pages":3})"}});
    CHECK(read.answers.at(CriterionId("trained")).value_extras == Extras{{"unit", R"("x")"}});
    CHECK(read.answers.at(CriterionId("growth")).not_applicable_extras ==
          Extras{{"since", "2025"}});

    const auto again = read_assessment(write_assessment(read, sound()), sound());
    REQUIRE(again);
    CHECK(*again == read);
}

TEST_CASE("evidence says what it stands for, how far it is, who cares for it and when") {
    const Assessment read = read_changed(R"([
        {"at": "/answers/office/evidence/-", "value": {"text": "", "item": "chart", "state": "kept",
            "post": "法务", "date": "2026-03-09", "zeta": 1}},
        {"at": "/answers/office/evidence/0/state", "value": "noted"}])");

    const auto& evidence = read.answers.at(CriterionId("office")).evidence;
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0] == Evidence{.text = "Notice 5"});
    CHECK(evidence[1] == Evidence{.text = "",
                                  .item = ItemId("chart"),
                                  .state = EvidenceState::kept,
                                  .post = "法务",
                                  .date = std::chrono::year(2026) / 3 / 9,
                                  .extras = {{"zeta", "1"}}});
    const auto again = read_assessment(write_assessment(read, sound()), sound());
    REQUIRE(again);
    CHECK(*again == read);
}

TEST_CASE("evidence as another program means it is kept as it came and refuses no score") {
    const Assessment read = read_changed(R"([
        {"at": "/answers/office/evidence/0", "value": {"text": "Notice 5", "item": "other", "state": 3,
            "post": ["a"], "date": "2026-02-30"}}])");

    const Evidence& notice = read.answers.at(CriterionId("office")).evidence[0];
    CHECK(notice == Evidence{.text = "Notice 5",
                             .extras = {{"date", R"("2026-02-30")"},
                                        {"item", R"("other")"},
                                        {"post", R"(["a"])"},
                                        {"state", "3"}}});
    const auto again = read_assessment(write_assessment(read, sound()), sound());
    REQUIRE(again);
    CHECK(*again == read);
}

TEST_CASE("what was kept as it came gives way to what is filled in since") {
    Answer answer;
    answer.evidence = {{.text = "Notice",
                        .state = EvidenceState::seen,
                        .extras = {{"state", "3"}, {"zeta", "1"}}}};
    CHECK(write_canonical(to_json(answer)) ==
          R"({"evidence":[{"state":"seen","text":"Notice","zeta":1}]})");
}

TEST_CASE("numbers are kept by value, however they are spelled") {
    const Assessment plain = read_changed(R"([{"at": "/answers/patents/value", "value": 5}])");
    const Assessment odd =
        read_changed(R"([{"at": "/answers/patents/value", "value": 0.50000000e1}])");
    CHECK(plain == odd);
}

TEST_CASE("one answer alone is read at its place") {
    const Criterion& office = sound().criteria[0];
    const auto good = read_answer(parse_json(R"({"value": 4.0})").root, "/answers/office", office);
    REQUIRE(good);
    CHECK(good->value == Value(ChosenLevel{4}));

    const auto bad = read_answer(parse_json(R"({"value": 6})").root, "/answers/office", office);
    CHECK_FALSE(bad);
    CHECK(tests::lines(bad.findings) ==
          std::vector<std::string>{"out_of_range /answers/office/value"});
}

TEST_CASE("one profile value alone is read at its place") {
    const ProfileField& size = sound().profile[0];
    const auto good = read_profile_value(Json::string("large"), "/profile/size", size);
    REQUIRE(good);
    CHECK(*good == ProfileValue(OptionId("large")));

    const auto bad = read_profile_value(Json::string("huge"), "/profile/size", size);
    CHECK_FALSE(bad);
    CHECK(tests::lines(bad.findings) == std::vector<std::string>{"unknown_option /profile/size"});
}

TEST_CASE("an answer and a profile value are written as they are read") {
    Answer answer;
    answer.value = Change{whole_number(2), Decimal{2'500'000}};
    answer.assurance = Assurance::verified;
    answer.note = "n";
    CHECK(write_canonical(to_json(answer)) ==
          R"({"assurance":"verified","note":"n","value":{"base":2,"current":2.5}})");
    CHECK(write_canonical(to_json(Answer{})) == "{}");
    CHECK(write_canonical(to_json(ProfileValue(Decimal{1}))) == "0.000001");
    CHECK(write_canonical(to_json(ProfileValue(std::string("a\n")))) == R"("a\n")");
}

TEST_CASE("the instrument of an assessment, or of a report around one, is found first") {
    const InstrumentRef expected{InstrumentId("sound"), "2026.1.0"};
    const std::string bytes = tests::read_file("tests/data/broken/sound_assessment.json");
    CHECK(*read_instrument_ref(bytes) == expected);
    CHECK(*read_instrument_ref(
              R"({"format": "ipgauge.report/1",
                  "instrument": {"id": "sound", "version": "2026.1.0", "digest": ""}})") ==
          expected);
    // What else is wrong is found when the whole is read.
    CHECK(*read_instrument_ref(
              R"({"instrument": {"id": "sound", "version": "2026.1.0"}, "id": 1e1000})") ==
          expected);

    const auto lines_for = [](const char* text) {
        return tests::lines(read_instrument_ref(text).findings);
    };
    using Lines = std::vector<std::string>;
    CHECK(lines_for("{}") == Lines{"missing_member /instrument"});
    CHECK(lines_for("[]") == Lines{"wrong_type "});
    CHECK(lines_for("[") == Lines{"not_json /0"});
    CHECK(lines_for(R"({"instrument": {"id": 5}})") ==
          Lines{"missing_member /instrument/version", "wrong_type /instrument/id"});
    CHECK(lines_for(R"({"format": "ipgauge.report/1"})") == Lines{"missing_member /instrument"});
}
