// SPDX-License-Identifier: MIT
// Every broken document there is, given to the program: it never crashes, prints no score and
// names every place.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/files.hpp"

using namespace assessment::exchange;

namespace {

const std::string folder = "tests/data/broken/";

bool has_error(const Json& findings) {
    return std::ranges::any_of(findings.items,
                               [](const Json& line) { return !line.text.starts_with("warning "); });
}

/// The lines that a list of cases expects: "missing_member /format".
void check_places(const Json& findings, const std::string& err) {
    for (const Json& line : findings.items) {
        const auto space = line.text.rfind(' ');
        const std::string place = line.text.substr(space + 1);
        CAPTURE(place);
        const bool printable = std::ranges::all_of(
            place, [](char character) { return static_cast<unsigned char>(character) >= 0x20; });
        CHECK((!printable || place.empty() || err.contains(": " + place + ": ")));
    }
}

/// What was said about one line of a stream.
std::string lines_of(const std::string& err, std::size_t number) {
    const std::string before = "-:" + std::to_string(number) + ": ";
    std::string said;
    std::istringstream lines(err);
    for (std::string line; std::getline(lines, line);) {
        said += line.starts_with(before) ? line + "\n" : "";
    }
    return said;
}

}  // namespace

TEST_CASE("a file with broken bytes is refused, with every place") {
    const Json index = parse_json(tests::read_file(folder + "bytes.json")).root;
    for (const Json& entry : index.items) {
        const std::string file =
            IPGAUGE_SOURCE_FOLDER "/" + folder + "bytes/" + entry.find("file")->text;
        CAPTURE(file);
        const auto run = tests::ipgauge({"score", file});
        CHECK(run.exit == 3);  // those that are sound JSON are no assessments
        CHECK(run.out.empty());
        check_places(*entry.find("findings"), run.err);
    }
}

TEST_CASE("of a stream of assessments those that break a rule are refused, with every place") {
    const Json sound = parse_json(tests::read_file(folder + "sound_assessment.json")).root;
    const Json rules = parse_json(tests::read_file(folder + "assessment_rules.json")).root;
    const std::string instrument = IPGAUGE_SOURCE_FOLDER "/" + folder + "sound_instrument.json";
    REQUIRE(rules.items.size() > 50);
    std::string input;
    for (const Json& rule : rules.items) {
        input += tests::write_as_is(tests::changed(sound, *rule.find("changes"))) + "\n";
    }
    const auto run =
        tests::ipgauge({"score", "--ndjson", "-", "--instrument", instrument}, {.input = input});
    CHECK(run.exit == 3);
    std::ptrdiff_t refused = 0;
    for (std::size_t i = 0; i < rules.items.size(); ++i) {
        const Json& rule = rules.items[i];
        CAPTURE(rule.find("what")->text);
        refused += has_error(*rule.find("findings")) ? 1 : 0;
        if (!is_report(tests::changed(sound, *rule.find("changes")))) {
            check_places(*rule.find("findings"), lines_of(run.err, i + 1));
        }
    }
    const auto out = static_cast<std::ptrdiff_t>(rules.items.size());
    CHECK(std::ranges::count(run.out, '\n') == out);
    std::ptrdiff_t errors = 0;
    for (auto at = run.out.find("ipgauge.error/1"); at != std::string::npos;
         at = run.out.find("ipgauge.error/1", at + 1)) {
        ++errors;
    }
    CHECK(errors == refused);
}
