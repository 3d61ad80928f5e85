// SPDX-License-Identifier: MIT
// The worked cases of tests/data/worked: an instrument, an assessment, the sum done by hand and
// the score document it gives. Each file names the rule of SCORING.md that it is about.

#include <doctest/doctest.h>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;

TEST_CASE("every worked case gives the score document that was computed by hand") {
    const auto paths = tests::files_in("tests/data/worked", ".json");
    REQUIRE(paths.size() >= 20);
    for (const std::string& path : paths) {
        CAPTURE(path);
        const ParsedJson worked = parse_json(tests::read_file(path));
        REQUIRE(worked.findings.empty());
        REQUIRE_FALSE(worked.root.find("sum")->items.empty());

        const auto instrument = read_instrument(write_canonical(*worked.root.find("instrument")));
        INFO(tests::show(instrument.findings));
        REQUIRE(instrument);
        const auto assessment =
            read_assessment(*worked.root.find("assessment"), "/assessment", **instrument);
        INFO(tests::show(assessment.findings));
        REQUIRE(assessment);
        REQUIRE(assessment.findings.empty());

        const auto document =
            write_score(score(**instrument, *assessment), **instrument, assessment->id);
        CHECK(document == write_canonical(*worked.root.find("score")) + "\n");
    }
}
