// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/report_words.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

std::vector<Table> tables_of(std::string_view example, std::string_view language = "en") {
    return report_tables(tests::example_report(example), tests::catalogue(language));
}

const Table& named(const std::vector<Table>& tables, std::string_view title) {
    const auto found = std::ranges::find(tables, title, &Table::title);
    REQUIRE(found != tables.end());
    return *found;
}

/// The value beside a label, in a table of two columns.
Cell beside(const Table& table, std::string_view label) {
    const auto row = std::ranges::find_if(
        table.rows, [&](const Cells& cells) { return cells.front() == Cell(std::string(label)); });
    REQUIRE(row != table.rows.end());
    return row->back();
}

}  // namespace

TEST_CASE("a report has nine tables, and every row is as wide as its table") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : {"zh-CN", "en"}) {
            const auto tables = tables_of(example, language);
            CHECK(tables.size() == 9);
            for (const Table& table : tables) {
                CAPTURE(table.title);
                CHECK_FALSE(table.title.starts_with("report."));
                for (const Cells& row : table.rows) {
                    CHECK(row.size() == table.columns.size());
                }
            }
        }
    }
}

TEST_CASE("of levels only the tables have the levels, and nothing that was typed") {
    const Report full = tests::example_report("pilot-candidate");
    const Report bare = disclosed(full, Disclosure::levels_only);
    const auto& words = tests::catalogue("en");
    const auto tables = report_tables(bare, words);
    CHECK(tables.size() == 6);
    const auto full_answers = named(report_tables(full, words), "Answers").rows;
    const auto bare_answers = named(tables, "Answers").rows;
    REQUIRE(bare_answers.size() == full_answers.size());
    for (std::size_t row = 0; row < bare_answers.size(); ++row) {
        CHECK(bare_answers[row][5] == full_answers[row][5]);  // level
        CHECK(bare_answers[row][7] == full_answers[row][7]);  // assurance
        CHECK(bare_answers[row][9] == Cell(std::string()));   // note
    }
}

TEST_CASE("the summary has the score as numbers, and the digest of the data file") {
    const Report report = tests::example_report("pilot-candidate");
    const auto tables = report_tables(report, tests::catalogue("en"));
    const Table& summary = named(tables, "Summary");
    REQUIRE(report.score.total);
    CHECK(beside(summary, "Supported score, lowest") ==
          Cell(Points{report.score.total->supported_low}));
    CHECK(beside(summary, "Declared score, highest") == Cell(Points{report.score.total->high}));
    CHECK(beside(summary, "Issued") == Cell(report.issued));
    CHECK(beside(summary, "SHA-256 of the data file") == Cell(report_digest(report)));
}

TEST_CASE("answers have a row for each criterion, gaps one for each that loses something") {
    const Report report = tests::example_report("micro-starting");
    const auto tables = report_tables(report, tests::catalogue("en"));
    CHECK(named(tables, "Answers").rows.size() == report.instrument->criteria.size());
    CHECK(named(tables, "Gaps").rows.size() == gaps(report.score).size());
    CHECK(named(tables, "Dimensions").rows.size() == report.instrument->dimensions.size() + 1);
    CHECK(named(tables, "Profile").rows.size() == report.instrument->profile.size());
}

TEST_CASE("each figure that was given is a number with its unit") {
    const auto tables = tables_of("micro-starting", "zh-CN");
    const Table& figures = named(tables, "填报数据");
    const auto has = [&](std::string_view figure, std::string_view number) {
        return std::ranges::any_of(figures.rows, [&](const Cells& row) {
            const auto* value = std::get_if<Decimal>(&row[2]);
            return row[1] == Cell(std::string(figure)) && value != nullptr &&
                   to_string(*value) == number;
        });
    };
    CHECK(has("核心技术总数", "5"));
    CHECK(has("数值", "1.4"));
}

TEST_CASE("the plan has its steps in order, then what was decided beside them") {
    Report report = tests::example_report("micro-starting");
    add_plan(report);
    REQUIRE(report.plan);
    const auto steps_there = report.plan->plan.changes.size();
    REQUIRE(steps_there > 0);
    CHECK(named(report_tables(report, tests::catalogue("en")), "Plan").rows.size() == steps_there);

    const std::uint32_t step = report.plan->plan.changes.front().criterion;
    std::uint32_t other = 0;
    while (std::ranges::find(report.plan->plan.changes, other, &PlanChange::criterion) !=
           report.plan->plan.changes.end()) {
        ++other;
    }
    put(report.assessment.plan, report.instrument->criteria[step].id,
        {.due = "2027-06-30", .post = "=Head of legal"});
    put(report.assessment.plan, report.instrument->criteria[other].id,
        {.excluded = true, .post = "Works council"});
    const auto tables = report_tables(report, tests::catalogue("en"));
    const auto& rows = named(tables, "Plan").rows;
    REQUIRE(rows.size() == steps_there + 1);
    CHECK(rows.back()[0] == Cell(numbered_title(*report.instrument, other, "en")));
    CHECK(rows.back()[8] == Cell("Works council"));
    CHECK(rows.back()[10] == Cell("Not this year"));
    const auto decided =
        std::ranges::find(rows, Cell("=Head of legal"), [](const Cells& row) { return row[8]; });
    REQUIRE(decided != rows.end());
    using namespace std::chrono_literals;
    CHECK((*decided)[9] == Cell(2027y / 6 / 30));
}
