// SPDX-License-Identifier: MIT
// `ipgauge programme …` as a process.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/examples.hpp"

using namespace assessment::exchange;
using tests::ipgauge;

namespace {

std::string generated(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"programme", "generate", "--count", "12", "--seed", "7"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto run = ipgauge(arguments);
    REQUIRE(run.exit == 0);
    CHECK(run.err.empty());
    return run.out;
}

/// A new collection with these reports.
std::string collection(const std::string& lines, int exit) {
    const std::string file = tests::no_file("programme.db");
    REQUIRE(ipgauge({"programme", "init", "--db", file}).exit == 0);
    CHECK(ipgauge({"programme", "add", "-", "--db", file}, {.input = lines}).exit == exit);
    return file;
}

/// The example of a pilot candidate by another name of the enterprise.
std::string report_of(const std::string& name) {
    auto report = tests::example_report("pilot-candidate");
    put(report.assessment.enterprise, "name", write_canonical(Json::string(name)));
    return write_report_json(report, tests::catalogue("en"));
}

std::size_t line_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("a cohort is the same for the same seed, and says which files it altered") {
    const std::string manifest = tests::no_file("manifest.ndjson");
    const std::string altered = generated({"--altered", "1000", "--manifest", manifest});
    CHECK(altered == generated({"--altered", "1000"}));
    CHECK(altered != generated());
    CHECK(line_count(altered) == 12);
    CHECK(line_count(tests::bytes_of(manifest)) == 12);
    CHECK(tests::bytes_of(manifest).starts_with(R"({"altered":")"));
}

TEST_CASE("what is collected is listed, tabled, removed and logged") {
    const std::string file = collection(generated() + "not a report\n", 1);
    const auto listed = ipgauge({"programme", "list", "--db", file, "--ndjson"});
    CHECK(listed.exit == 0);
    CHECK(line_count(listed.out) == 13);
    CHECK(listed.out.contains(R"("source":"-:13","state":"unreadable"})"));
    const auto table = ipgauge({"programme", "table", "--db", file, "--format", "csv"});
    CHECK(table.exit == 0);
    CHECK(line_count(table.out) == 14);  // title, heads, and one for each enterprise
    const Json first = parse_json(listed.out.substr(0, listed.out.find('\n'))).root;
    const std::string enterprise = first.find("enterprise")->text;
    CHECK(ipgauge({"programme", "remove", enterprise, "--db", file}).out ==
          enterprise + ": 1 removed\n");
    CHECK(ipgauge({"programme", "remove", enterprise, "--db", file}).exit == 1);
    const auto log = ipgauge({"programme", "log", "--db", file});
    CHECK(log.out.contains("added"));
    CHECK(log.out.contains("removed"));
}

TEST_CASE("the same again is known, and what is sound exits with 0") {
    const std::string lines = generated();
    const std::string file = collection(lines, 0);
    const auto again = ipgauge({"programme", "add", "-", "--db", file}, {.input = lines});
    CHECK(again.exit == 0);
    CHECK(again.out == "Added: 0. Already there: 12. Not sound among them: 0.\n");
}

TEST_CASE("what is not sound is listed on standard error with its reason") {
    const std::string file = tests::no_file("programme.db");
    REQUIRE(ipgauge({"programme", "init", "--db", file}).exit == 0);
    const auto run =
        ipgauge({"programme", "add", "-", "/no/such/folder", "--db", file}, {.input = "{}\n"});
    CHECK(run.exit == 1);
    CHECK(run.err.contains("-:1: unreadable ("));
    CHECK(run.err.contains("folder: unreadable (it cannot be read)\n"));
    CHECK(run.out == "Added: 2. Already there: 0. Not sound among them: 2.\n");
}

TEST_CASE("names that are formulas, tags or control characters stay texts") {
    const std::string file =
        collection(report_of("=HYPERLINK(\"http://x\")") + report_of("<script>alert(1)</script>") +
                       report_of("\x1b[2J\u202e\r\n+1"),
                   0);
    const auto csv = ipgauge({"programme", "table", "--db", file, "--format", "csv"}).out;
    CHECK(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
    CHECK_FALSE(csv.contains(",=HYPERLINK"));
    for (const char* command : {"table", "list"}) {
        const auto shown = ipgauge({"programme", command, "--db", file});
        CHECK(shown.exit == 0);
        CHECK_FALSE(shown.out.contains('\x1b'));
        CHECK_FALSE(shown.out.contains("\u202e"));
    }
}

TEST_CASE("a programme is asked for what it needs") {
    CHECK(ipgauge({"programme", "list"}).exit == 2);
    CHECK(ipgauge({"programme", "init"}).err.contains("--db is missing"));
    CHECK(ipgauge({"programme", "generate"}).err.contains("--count is missing"));
    CHECK(ipgauge({"programme", "generate", "--count", "0"}).exit == 2);
    CHECK(ipgauge({"programme", "generate", "--count", "1", "--altered", "1001"})
              .err.contains("from 0 to 1000"));
    CHECK(ipgauge({"programme", "list", "--db", tests::no_file("none.db")}).exit == 4);
    const std::string file = tests::no_file("twice.db");
    CHECK(ipgauge({"programme", "init", "--db", file}).exit == 0);
    CHECK(ipgauge({"programme", "init", "--db", file}).exit == 4);
    CHECK(ipgauge({"programme", "table", "--db", file, "--format", "pdf"}).exit == 2);
    CHECK(ipgauge({"programme", "table", "--db", file}).exit == 0);
}
