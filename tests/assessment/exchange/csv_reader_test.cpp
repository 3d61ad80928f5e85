// SPDX-License-Identifier: MIT
#include "assessment/exchange/csv_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assessment/exchange/csv.hpp"
#include "tests/support/random.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

using Rows = std::vector<CsvRow>;

Rows rows(std::string_view bytes) {
    const auto read = read_csv(bytes);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("cells are cut at the separator that the first line has") {
    const Rows expected{{"a", "b"}, {"1", "2"}};
    CHECK(rows("a,b\r\n1,2\r\n") == expected);
    CHECK(rows("a;b\n1;2") == expected);
    CHECK(rows("a\tb\r1\t2\r") == expected);
    CHECK(rows("\xEF\xBB\xBF"
               "a,b\n1,2\n") == expected);
    CHECK(rows("\"a,;\";b\n1;2") == Rows{{"a,;", "b"}, {"1", "2"}});
}

TEST_CASE("quotes hold separators, line ends and quotes") {
    CHECK(rows("\"a,b\",\"c\nd\",\"e\"\"f\"\r\n") == Rows{{"a,b", "c\nd", "e\"f"}});
    CHECK(rows("a \"b\" c,d") == Rows{{"a \"b\" c", "d"}});
    CHECK(rows("\"never closed,x\ny") == Rows{{"never closed,x\ny"}});
    CHECK(rows("\"\",x") == Rows{{"", "x"}});
}

TEST_CASE("empty lines are no rows, and short rows stay short") {
    CHECK(rows("\n\na,b,c\n\n,,\nd\n") == Rows{{"a", "b", "c"}, {"d"}});
    CHECK(rows("").empty());
}

TEST_CASE("the apostrophe against formulas goes, any other stays") {
    CHECK(rows("'=1+1,'-,'tis,'") == Rows{{"=1+1", "-", "'tis", "'"}});
}

TEST_CASE("what was written comes back") {
    tests::Random random(11);
    const std::vector<std::string> pieces{"a", ",", "\"", "\n", ";", "知", "=", "'", " ", "\t"};
    for (int i = 0; i < 300; ++i) {
        CsvRow row{"head"};  // so that the first separator is a comma
        for (int cell = random.number(1, 4); cell > 0; --cell) {
            std::string text;
            for (int piece = random.number(0, 5); piece > 0; --piece) {
                text += random.one_of(pieces);
            }
            // An apostrophe before a formula is taken for the guard: nothing tells them apart.
            row.push_back(text.starts_with("'") ? "x" + text : text);
        }
        std::string line;
        for (const std::string& cell : row) {
            line += (line.empty() ? "" : ",") + csv_cell(cell);
        }
        CHECK(rows(line + "\r\n") == Rows{row});
    }
}

TEST_CASE("what is no text in UTF-8 is refused with its place") {
    const auto read = read_csv("a,b\n\xD6\xD0,x\n");
    CHECK_FALSE(read);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == FindingCode::not_utf8);
    CHECK(read.findings[0].value == "2:1");
}

TEST_CASE("rows and columns have bounds") {
    std::string wide;
    for (int i = 0; i < 1000; ++i) {
        wide += "x,";
    }
    CHECK(rows(wide).front().size() == most_csv_columns);
    std::string tall;
    for (std::size_t i = 0; i <= most_csv_rows; ++i) {
        tall += "x\n";
    }
    CHECK(read_csv(tall).findings.front().code == FindingCode::wrong_count);
    tall.resize(2 * most_csv_rows);
    CHECK(rows(tall).size() == most_csv_rows);
}
