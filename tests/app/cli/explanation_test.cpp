// SPDX-License-Identifier: MIT
#include "app/cli/explanation.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "app/cli/columns.hpp"
#include "assessment/score.hpp"
#include "tests/support/examples.hpp"

using namespace app::cli;
using namespace assessment;

namespace {

void check_fits(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(display_width(line) <= page_width);
        CHECK((line.empty() || line.back() != ' '));
    }
}

}  // namespace

TEST_CASE("a bar shows what is supported, declared, open and out of reach") {
    CHECK(bar({5000, 7500, 2500, 7500}, 8) == "██▒▒░░··");
    CHECK(bar({0, 0, 0, 0}, 4) == "····");
    CHECK(bar({10000, 10000, 10000, 10000}, 4) == "████");
}

TEST_CASE("an explanation fits the page in both languages") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            CAPTURE(example);
            CAPTURE(language);
            const auto text =
                explanation(tests::example_report(example), tests::catalogue(language));
            check_fits(text);
            CHECK_FALSE(text.contains("report."));
            CHECK_FALSE(text.contains("explain."));
            CHECK(text.find_first_of("{}") == std::string::npos);
        }
    }
    for (const std::string_view language : {"zh-CN", "en"}) {
        check_fits(explanation(*tests::shipped_instrument(), tests::catalogue(language)));
    }
}

TEST_CASE("every condition of every tier is explained") {
    const Report report = tests::example_report("pilot-candidate");
    const std::string text = explanation(report, tests::catalogue("zh-CN"));
    std::size_t conditions = 0;
    for (const TierScore& tier : report.score.tiers) {
        conditions += tier.conditions.size();
    }
    std::size_t marks = 0;
    for (const std::string_view mark : {"\n  √ ", "\n  ○ ", "\n  × "}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
            ++marks;
        }
    }
    CHECK(marks == conditions);
    CHECK(text.contains("达到“试点达标参考”"));
    CHECK(text.contains("示范达标参考：未达到"));
}

TEST_CASE("gaps come in the order of what they lose, with clause and quote") {
    const Report report = tests::example_report("micro-starting");
    const std::string text = explanation(report, tests::catalogue("zh-CN"));
    std::size_t at = text.find("差距");
    REQUIRE(at != std::string::npos);
    for (const std::uint32_t gap : gaps(report.score)) {
        const Criterion& criterion = report.instrument->criteria[gap];
        CAPTURE(criterion.id.text());
        at = text.find(points_text(*report.score.criteria[gap].lost), at);
        REQUIRE(at != std::string::npos);
        const std::string beginning = criterion.title.in("zh-CN").substr(0, 12);
        at = text.find(beginning, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(text.contains("依据：六（三）“"));
}

TEST_CASE("what is open is said to be provisional") {
    const auto text = explanation(tests::example_report("micro-starting"), tests::catalogue("en"));
    CHECK(text.contains("provisional"));
    CHECK(text.contains("Self-assessment reference, not an official recognition"));
}
