// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "assessment/exchange/json.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/random_entries.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

std::set<std::string> names_in(const std::string& row) {
    std::set<std::string> names;
    for (const auto& [name, value] : parse_json(row).root.members) {
        names.insert(name);
    }
    return names;
}

}  // namespace

TEST_CASE("every row has every column, whatever the report lacks") {
    const auto instrument = tests::shipped_instrument();
    std::set<std::string> columns;
    for (const RowColumn& column : row_columns(*instrument)) {
        CHECK(columns.insert(column.name).second);
        CHECK(column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
              std::string::npos);
    }
    tests::Random random(3);
    auto entries = tests::random_entries(random, *instrument, 10, {.drafts = 50});
    entries[1].instrument.version = "2026.1.0";
    entries[2].standings.clear();
    entries[3].profile.clear();
    for (const auto& entry : entries) {
        CHECK(names_in(write_row(entry, *instrument)) == columns);
    }
}

TEST_CASE("a row is flat, and its values are those of the report") {
    const auto instrument = tests::shipped_instrument();
    auto entry = tests::entry_at(*instrument, "one", 4);
    entry.profile[FieldId("exports")] = true;
    entry.profile[FieldId("employees")] = whole_number(120);
    entry.profile[FieldId("park")] = std::string("晋阳园");
    entry.standings[0].found = 3;
    const std::string row = write_row(entry, *instrument);
    for (const auto& [name, value] : parse_json(row).root.members) {
        CAPTURE(name);
        CHECK((value.kind != Json::Kind::array && value.kind != Json::Kind::object));
    }
    CHECK(row.contains(R"("tier":"pilot")"));
    CHECK(row.contains(R"("p_exports":true)"));
    CHECK(row.contains(R"("p_employees":120)"));
    CHECK(row.contains(R"("p_park":"晋阳园")"));
    CHECK(row.contains(R"("p_rd_employees":null)"));
    CHECK(row.contains(R"("c_ins_office_found":3)"));
    CHECK(row.contains(R"("c_ins_office_level":4)"));
    CHECK(row.ends_with("}\n"));
    tests::check_golden("programme/row.json", row);
}

TEST_CASE("a row for databases tells no text from an empty one, and is one line") {
    const auto instrument = tests::shipped_instrument();
    const std::string heads = write_csv_heads(*instrument);
    std::string expected;
    for (const RowColumn& column : row_columns(*instrument)) {
        expected += column.name + ",";
    }
    expected.back() = '\n';
    CHECK(heads == expected);
    auto entry = tests::entry_at(*instrument, "=1+\"x\",\ny", 4);
    entry.name = "";
    entry.period = std::string("a\0b", 3);
    entry.issued = {};
    const std::string row = write_csv_row(entry, *instrument);
    CHECK(row.starts_with("\"=1+\"\"x\"\", y\",\"\",\"a b\",,\""));
    entry = tests::entry_at(*instrument, "one", 4);
    CHECK(std::ranges::count(write_csv_row(entry, *instrument), ',') ==
          std::ranges::count(heads, ','));
}

TEST_CASE("the table for a database has the columns of the rows") {
    const auto instrument = tests::shipped_instrument();
    const std::string sql = row_table_sql(*instrument, "reports");
    CHECK(sql.starts_with("CREATE TABLE reports (\n  enterprise text,\n  name text,"));
    CHECK(static_cast<std::size_t>(std::ranges::count(sql, ',')) + 1 ==
          row_columns(*instrument).size());
    CHECK(sql.contains("\n  c_ins_office_level integer,"));
    CHECK(sql.contains("\n  p_rd_employees numeric,"));
}
