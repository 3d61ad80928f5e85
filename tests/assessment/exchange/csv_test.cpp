// SPDX-License-Identifier: MIT
#include "assessment/exchange/csv.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace assessment;
using namespace assessment::exchange;
using namespace std::chrono_literals;

TEST_CASE("what begins like a formula gets an apostrophe, and only that") {
    CHECK(without_formula("=HYPERLINK(\"x\")") == "'=HYPERLINK(\"x\")");
    CHECK(without_formula("+1") == "'+1");
    CHECK(without_formula("-1+1|cmd") == "'-1+1|cmd");
    CHECK(without_formula("@SUM(1)") == "'@SUM(1)");
    CHECK(without_formula("\t=1") == "'\t=1");
    CHECK(without_formula("\r=1") == "'\r=1");
    CHECK(without_formula("1=1") == "1=1");
    CHECK(without_formula("'=1") == "'=1");
    CHECK(without_formula("").empty());
}

TEST_CASE("a cell with a comma, a quote or a new line is quoted, after it was guarded") {
    CHECK(csv_cell(std::string("汾河")) == "汾河");
    CHECK(csv_cell(std::string("a,b")) == "\"a,b\"");
    CHECK(csv_cell(std::string("say \"no\"")) == "\"say \"\"no\"\"\"");
    CHECK(csv_cell(std::string("one\ntwo")) == "\"one\ntwo\"");
    CHECK(csv_cell(std::string("=1,2")) == "\"'=1,2\"");
}

TEST_CASE("numbers and days are no texts: a negative number has no apostrophe") {
    CHECK(csv_cell(Decimal{-2'500'000}) == "-2.5");
    CHECK(csv_cell(whole_cell(60)) == "60");
    CHECK(csv_cell(whole_cell(OptionalWhole{})).empty());
    CHECK(csv_cell(Points{5500}) == "55.00");
    CHECK(csv_cell(Points{7}) == "0.07");
    CHECK(csv_cell(2026y / 3 / 9) == "2026-03-09");
    CHECK(csv_cell(day_cell("2026-03-09")) == "2026-03-09");
    CHECK(csv_cell(day_cell("in spring")) == "in spring");
}

TEST_CASE("tables stand one below the other, with title, heads and an empty line between") {
    const std::array tables{
        Table{.title = "一", .columns = {{"a", 1}, {"b", 1}}, .rows = {{"x", Points{100}}}},
        Table{.title = "二", .columns = {{"c", 1}}, .rows = {}}};
    CHECK(write_csv(tables) == "\xEF\xBB\xBF一\r\na,b\r\nx,1.00\r\n\r\n二\r\nc\r\n");
}
