// SPDX-License-Identifier: MIT
// `ipgauge explain --why`: one number at a time.
#include "app/cli/why.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "app/cli/columns.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"

using namespace app::cli;
using namespace assessment;
using tests::ipgauge;

namespace {

const std::string pilot = IPGAUGE_SOURCE_FOLDER "/assets/examples/pilot-candidate.json";

void check_fits(const std::string& text) {
    CHECK_FALSE(text.empty());
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(display_width(line) <= page_width);
        CHECK((line.empty() || line.back() != ' '));
    }
}

std::string all_of(const Report& report, const Catalogue& words) {
    std::string text = why(report, "total", words);
    for (const Dimension& dimension : report.instrument->dimensions) {
        text += "\n" + why(report, dimension.id.text(), words);
    }
    for (const Criterion& criterion : report.instrument->criteria) {
        text += "\n" + why(report, criterion.id.text(), words);
    }
    for (const Tier& tier : report.instrument->tiers) {
        text += "\n" + why(report, tier.id.text(), words);
    }
    return text;
}

}  // namespace

TEST_CASE("every number of every example is explained and fits the page") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            CAPTURE(example);
            CAPTURE(language);
            check_fits(all_of(tests::example_report(example), tests::catalogue(language)));
        }
    }
}

TEST_CASE("why says what it said when it was last looked at") {
    for (const std::string_view language : {"zh-CN", "en"}) {
        std::string text;
        for (const char* what : {"total", "staffing", "pilot", "ins-office", "ins-coordination",
                                 "ins-cluster", "stf-full-time", "stf-liaisons", "mgt-rules",
                                 "fil-core-coverage", "fil-growth", "pro-lapses"}) {
            text += "# --why " + std::string(what) + "\n\n" +
                    why(tests::example_report("micro-starting"), what, tests::catalogue(language)) +
                    "\n";
        }
        tests::check_golden("micro-starting.why." + std::string(language) + ".txt", text);
    }
}

TEST_CASE("several things of one id are all explained, and none gives nothing") {
    const Instrument instrument =
        tests::an_instrument()
            .with(tests::dimension("total"), {tests::criterion("total", tests::a_rubric())})
            .build();
    const auto report = make_report(std::make_shared<const Instrument>(instrument),
                                    tests::answers_to(instrument).level("total", 3).build(), {});
    const std::string text = why(report, "total", tests::catalogue("en"));
    CHECK(text.contains("Total: 60.00\n"));
    CHECK(text.contains("total (weight 1): 60.00\n"));
    CHECK(text.contains("total: Level 3\n"));
    CHECK(why(report, "", tests::catalogue("en")).empty());
    CHECK(why(report, "nothing", tests::catalogue("en")).empty());
}

TEST_CASE("explain takes apart what --why names, in the order it is named") {
    const auto& instrument = *tests::shipped_instrument();
    const std::string dimension = instrument.dimensions.front().id.text();
    const auto run = ipgauge({"explain", pilot, "--why", "ins-office", "--why", "total", "--why",
                              dimension, "--lang", "en"});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    check_fits(run.out);
    const auto criterion = run.out.find(instrument.criteria.front().title.in("en"));
    const auto total = run.out.find("\nTotal: ");
    REQUIRE(criterion != std::string::npos);
    REQUIRE(total != std::string::npos);
    CHECK(criterion < total);
    CHECK(run.out.contains("Rounded half up"));
    const auto chinese = ipgauge({"explain", "--why=total", pilot, "--lang", "zh-CN"});
    CHECK(chinese.exit == 0);
    CHECK(chinese.out.starts_with("总分："));
}

TEST_CASE("explain says which number there is not, and prints nothing else") {
    const auto unknown = ipgauge({"explain", pilot, "--why", "total", "--why", "nobody"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.out.empty());
    CHECK(unknown.err.contains("nothing called “nobody”"));
    CHECK(unknown.err.contains("there are: total, "));
    CHECK(unknown.err.contains("ipgauge instrument show shanxi-sei-ip"));
    const auto chinese = ipgauge({"explain", pilot, "--why", "nobody", "--lang", "zh-CN"});
    CHECK(chinese.exit == 2);
    CHECK(chinese.err.contains("没有“nobody”可供说明"));
    const auto missing = ipgauge({"explain", pilot, "--why"});
    CHECK(missing.exit == 2);
    CHECK(missing.err.contains("--why needs a value"));
    CHECK(ipgauge({"score", pilot, "--why", "total"}).exit == 2);
    CHECK(ipgauge({"explain", "-", "--why", "total"}, {.input = "{"}).exit == 3);
}
