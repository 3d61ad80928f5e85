// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_choices_json.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "tests/support/files.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const Instrument& seven_answers() {
    static const auto read =
        read_instrument(tests::read_file("tests/data/instruments/seven-answers.json"));
    return **read;
}

std::optional<PlanChoices> read(std::string_view text) {
    return read_plan_choices(parse_json(text).root, seven_answers());
}

/// An assessment without answers whose member `plan` is this.
std::string assessment_with(const std::string& plan) {
    return R"({"format":"ipgauge.assessment/1","id":"a-1","instrument":{"id":"seven-answers",)"
           R"("version":"2026.1.0"},"enterprise":{},"period":"","profile":{},"answers":{},"plan":)" +
           plan + "}";
}

}  // namespace

TEST_CASE("choices are read back as they were written") {
    PlanChoices choices{.tier = TierId("advanced"), .months = 12};
    put(choices, CriterionId("office"),
        {.pinned = PlanAim{.level = 4, .assurance = Assurance::documented},
         .due = "2027-03-31",
         .post = "知识产权办公室"});
    put(choices, CriterionId("staff"), {.excluded = true});
    CHECK(read(write_canonical(to_json(choices))) == choices);
    CHECK(read("{}") == PlanChoices{});
}

TEST_CASE("a member that is not of this form is not understood, whatever is wrong with it") {
    for (const char* text :
         {"[]", "null", R"({"goal":"gold"})", R"({"tier":"gold"})", R"({"tier":7})",
          R"({"months":-1})", R"({"months":1.5})", R"({"steps":[]})", R"({"steps":{"weather":{}}})",
          R"({"steps":{"office":{"pinned":{"level":6}}}})", R"({"steps":{"office":{"pinned":{}}}})",
          R"({"steps":{"office":{"due":"soon"}}})",
          R"({"steps":{"office":{"pinned":{"level":1},"excluded":true}}})",
          R"({"steps":{"office":{"post":1}}})"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text).has_value());
    }
}

TEST_CASE("an assessment with another program's plan is read and written with it unchanged") {
    const auto read = read_assessment(assessment_with(R"({"goal":"gold"})"), seven_answers());
    REQUIRE(read);
    CHECK(read->plan == PlanChoices{});
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings.front().severity == Severity::warning);
    CHECK(read.findings.front().where == "/plan");
    const std::string again = write_assessment(*read, seven_answers());
    CHECK(again.find(R"("plan":{"goal":"gold"})") != std::string::npos);
}

TEST_CASE("an assessment keeps the choices for its plan") {
    const auto read =
        read_assessment(assessment_with(R"({"months":6,"tier":"basic"})"), seven_answers());
    REQUIRE(read);
    CHECK(read.findings.empty());
    CHECK(read->plan.months == 6);
    CHECK(write_assessment(*read, seven_answers()).find(R"("plan":{"months":6)") !=
          std::string::npos);
}
