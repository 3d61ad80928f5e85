// SPDX-License-Identifier: MIT
// The contract of `ipgauge plan`: arguments, exit codes, and what goes to which stream.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/plan_json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/files.hpp"

using namespace assessment;
using tests::ipgauge;

namespace {

const std::string folder = IPGAUGE_SOURCE_FOLDER "/assets/examples/";
const std::string micro = folder + "micro-starting.json";
const std::string pilot = folder + "pilot-candidate.json";
const std::string demonstration = folder + "demonstration-candidate.json";

std::string golden(std::string_view name) {
    return tests::read_file("tests/data/golden/plan/" + std::string(name) + ".json");
}

void check_prints(const std::vector<std::string>& arguments, const std::string& out) {
    const auto run = ipgauge(arguments);
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK((run.out == out));
}

void check_refused(const tests::Run& run, int exit, std::string_view said) {
    CHECK(run.exit == exit);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(run.err.contains(said));
}

}  // namespace

TEST_CASE("plan prints the plan document of the tier that is named") {
    check_prints({"plan", micro, "--tier", "pilot"}, golden("micro-starting.pilot"));
    check_prints({"plan", micro, "--tier", "demonstration"},
                 golden("micro-starting.demonstration"));
}

TEST_CASE("without a tier the plan is for the next one, or for the highest") {
    check_prints({"plan", micro}, golden("micro-starting.pilot"));
    check_prints({"plan", pilot}, golden("pilot-candidate.demonstration"));
    check_prints({"plan", demonstration}, golden("demonstration-candidate.demonstration"));
}

TEST_CASE("what the assessment decided about its plan is kept to when that is asked for") {
    std::string decided = tests::read_file("assets/examples/pilot-candidate.json");
    const auto end = decided.rfind('}');
    decided.replace(end, 1, R"(, "plan": {"tier": "demonstration", "months": 24, "steps": {
        "utl-licence-income": {"excluded": true}, "mgt-rules": {"pinned": {"level": 5}}}}})");

    const auto plain = ipgauge({"plan", "-"}, {.input = decided});
    const auto kept = ipgauge({"plan", "-", "--decided"}, {.input = decided});

    CHECK((plain.out == golden("pilot-candidate.demonstration")));
    CHECK(kept.exit == 0);
    CHECK_FALSE(kept.out.contains("utl-licence-income"));
    CHECK(kept.out.contains(R"("criterion":"mgt-rules")"));
}

TEST_CASE("a tier that is out of reach is an answer, not an error") {
    check_prints({"plan", pilot, "--months", "1"}, golden("pilot-candidate.soon"));
}

TEST_CASE("a budget and the frontier have documents of their own") {
    check_prints({"plan", pilot, "--budget", "100"}, golden("pilot-candidate.hours"));
    check_prints({"plan", pilot, "--frontier"}, golden("pilot-candidate.frontier"));
    const auto soon = ipgauge({"plan", pilot, "--frontier", "--months", "2"});
    CHECK(soon.exit == 0);
    CHECK(soon.out.size() < golden("pilot-candidate.frontier").size());
}

TEST_CASE("a plan is made from standard input, a report, and an instrument that is named") {
    const auto standard = ipgauge({"plan", "-"}, {.input = tests::bytes_of(pilot)});
    CHECK((standard.out == golden("pilot-candidate.demonstration")));
    const auto report = ipgauge({"report", pilot, "--format", "json"});
    const auto from_report = ipgauge({"plan", "-"}, {.input = report.out});
    CHECK((from_report.out == golden("pilot-candidate.demonstration")));
    check_prints({"plan", pilot, "--instrument", "shanxi-sei-ip"},
                 golden("pilot-candidate.demonstration"));
}

TEST_CASE("with --lang a plan is a table in that language") {
    const auto english = ipgauge({"plan", pilot, "--lang", "en"});
    CHECK(english.exit == 0);
    CHECK(english.err.empty());
    CHECK(english.out.contains("The fewest hours to: Demonstration reference"));
    const auto chinese = ipgauge({"--lang=zh-CN", "plan", pilot, "--budget", "100"});
    CHECK(chinese.exit == 0);
    CHECK(chinese.out.contains("100小时以内的最佳方案"));
    CHECK(ipgauge({"plan", pilot, "--frontier", "--lang", "zh"}).out.contains("工时"));
}

TEST_CASE("bad use of plan says what is wrong") {
    const auto check = [](const std::vector<std::string>& arguments, std::string_view said) {
        CAPTURE(said);
        const auto run = ipgauge(arguments);
        check_refused(run, 2, said);
        check_refused(run, 2, "ipgauge --help");
    };
    check({"plan"}, "ASSESSMENT|REPORT is missing");
    check({"plan", pilot, "--tier", "gold"}, "there is no tier “gold”; there are: pilot, demon");
    check({"plan", pilot, "--tier"}, "--tier needs a value");
    check({"plan", pilot, "--months", "soon"}, "--months needs a whole number from 0 on");
    check({"plan", pilot, "--months", "1.5"}, "not “1.5”");
    check({"plan", pilot, "--months", ""}, "not “”");
    check({"plan", pilot, "--budget=-1"}, "--budget needs a whole number from 0 on, not “-1”");
    check({"plan", pilot, "--budget", "99999999999999999999"}, "--budget needs");
    check({"plan", pilot, "--budget", "5", "--frontier"}, "cannot be combined");
    check({"plan", pilot, "--budget", "5", "--tier", "pilot"}, "cannot be combined");
    check({"score", pilot, "--tier", "pilot"}, "unknown option “--tier”");
}

TEST_CASE("bad input to plan says file, place and reason") {
    std::string bad = tests::bytes_of(pilot);
    const std::string_view good = R"("ins-office": {"value": 4)";
    REQUIRE(bad.contains(good));
    bad.replace(bad.find(good), good.size(), R"("ins-office": {"value": 6)");
    check_refused(ipgauge({"plan", "-"}, {.input = bad}), 3,
                  "-: /answers/ins-office/value: 6 is outside 0..5\n");
    check_refused(ipgauge({"plan", "-", "--lang", "en"}, {.input = "{"}), 3, "not JSON");
    check_refused(ipgauge({"plan", tests::no_file("absent.json")}), 4, "absent.json");
}
