// SPDX-License-Identifier: MIT
#include "app/cli/plan_text.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "app/cli/columns.hpp"
#include "assessment/plan.hpp"
#include "tests/support/examples.hpp"

using namespace app::cli;
using namespace assessment;

namespace {

/// Every text that one example gives in one language.
std::vector<std::string> texts(std::string_view example, std::string_view language) {
    const Report report = tests::example_report(example);
    const Catalogue& words = tests::catalogue(language);
    return {plan_text(report, 0, {}, words),
            plan_text(report, 1, {}, words),
            plan_text(report, 1, {.months = 1}, words),
            budget_text(report, 0, {}, words),
            budget_text(report, 100, {}, words),
            frontier_text(report, {}, words)};
}

}  // namespace

TEST_CASE("a plan in words fits the page in both languages") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            CAPTURE(example);
            CAPTURE(language);
            for (const std::string& text : texts(example, language)) {
                std::istringstream lines(text);
                for (std::string line; std::getline(lines, line);) {
                    CAPTURE(line);
                    CHECK(display_width(line) <= page_width);
                    CHECK((line.empty() || line.back() != ' '));
                }
                CHECK_FALSE(text.contains("cli.plan."));
                CHECK_FALSE(text.contains("report."));
                CHECK(text.find_first_of("{}") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a plan in words has every change, and says what the hours are spent on") {
    const Report report = tests::example_report("pilot-candidate");
    const auto levels = standings(*report.instrument, report.assessment);
    const std::string text = plan_text(report, 1, {}, tests::catalogue("en"));
    for (const PlanChange& change : plan(*report.instrument, levels, 1).changes) {
        CHECK(text.contains(report.instrument->criteria[change.criterion].title.in("en")));
    }
    CHECK(text.contains("Total at least 75.00"));
    CHECK(text.contains("must-have"));
}

TEST_CASE("a tier that is out of reach is explained by what is in the way") {
    const Report report = tests::example_report("micro-starting");
    const std::string text = plan_text(report, 0, {.months = 1}, tests::catalogue("zh-CN"));
    CHECK(text.contains("无法达到“试点达标参考”"));
    CHECK(text.contains("总分不低于55.00分"));
}

TEST_CASE("a tier that is achieved needs nothing") {
    const Report report = tests::example_report("demonstration-candidate");
    CHECK(plan_text(report, 1, {}, tests::catalogue("en")).contains("nothing has to be raised"));
}
