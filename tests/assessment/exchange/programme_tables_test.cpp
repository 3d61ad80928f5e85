// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/programme_figures_json.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/programme_scene.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const tests::ProgrammeScene& scene() {
    static const tests::ProgrammeScene made = tests::a_programme(120);
    return made;
}

const Table& table_of(const std::vector<ProgrammeTable>& tables, std::string_view figure) {
    const auto found = std::ranges::find(tables, figure, &ProgrammeTable::figure);
    REQUIRE(found != tables.end());
    return found->table;
}

}  // namespace

TEST_CASE("every table has as many cells in a row as columns, in both languages") {
    for (const char* language : {"zh-CN", "en"}) {
        const auto tables = programme_tables(scene().report(), tests::catalogue(language));
        CHECK(tables.size() == 16);
        for (const ProgrammeTable& made : tables) {
            CAPTURE(made.table.title);
            CHECK_FALSE(made.table.rows.empty());
            for (const Cells& row : made.table.rows) {
                CHECK(row.size() == made.table.columns.size());
            }
        }
    }
}

TEST_CASE("tables say what the figures say") {
    const auto& figures = scene().figures;
    const auto tables = programme_tables(scene().report(), tests::catalogue("en"));

    const Table& tiers = table_of(tables, "tiers");
    CHECK(tiers.rows.at(0).at(0) == Cell("No tier"));
    CHECK(tiers.rows.at(1).at(1) == whole_cell(figures.all.tiers.at(1)));

    const Table& scores = table_of(tables, "scores");
    CHECK(scores.rows.at(10).at(3) == Cell(Points{figures.all.total.supported->median}));

    const Table& weakest = table_of(tables, "weakest");
    CHECK(weakest.rows.at(0).at(3) ==
          Cell(Decimal{
              std::int64_t{hundredths(figures.all.criteria[figures.weakest[0]].supported_mean)} *
              10'000}));
    CHECK(std::get<std::string>(weakest.rows.at(0).at(4)).size() > 3);

    const Table& selection = table_of(tables, "selection");
    CHECK(std::ranges::count(selection.rows, Cell("selected"),
                             [](const Cells& row) { return row.at(2); }) == 8);
}

TEST_CASE("a selection says by which rule it was made, and whether it holds") {
    const auto tables = programme_tables(scene().report(), tests::catalogue("en"));
    const auto value_of = [](const Table& table, std::string_view what) {
        const auto row = std::ranges::find(table.rows, Cell(std::string(what)),
                                           [](const Cells& cells) { return cells.at(0); });
        return row == table.rows.end() ? Cell() : row->at(1);
    };
    const Table& rule = table_of(tables, "rule");
    CHECK(value_of(rule, "Places") == whole_cell(8));
    CHECK(value_of(rule, "Selected") == whole_cell(8));
    const Table& holds = table_of(tables, "sensitivity");
    CHECK(value_of(holds, "Weights may move by, %") == whole_cell(20));
    const auto& moved = *scene().report().sensitivity;
    CHECK(value_of(holds, "Of these with another result") ==
          whole_cell(static_cast<std::int64_t>(moved.changed)));
}

TEST_CASE("what too few stand behind is said in words, and no number of it is there") {
    const auto tables = programme_tables(scene().report(), tests::catalogue("en"));
    const Table& groups = table_of(tables, "groups");
    std::size_t hidden = 0;
    for (const Cells& row : groups.rows) {
        if (row.at(2) == Cell("too few")) {
            ++hidden;
            CHECK(std::all_of(row.begin() + 3, row.end(),
                              [](const Cell& cell) { return cell == Cell(); }));
        }
    }
    CHECK(hidden >= 2);
}

TEST_CASE("a programme with next to nothing in it has tables all the same") {
    for (const int enterprises : {1, 6}) {
        const auto few = tests::a_programme(enterprises);
        for (const ProgrammeTable& made :
             programme_tables(few.report(), tests::catalogue("zh-CN"))) {
            CHECK_FALSE(made.table.columns.empty());
        }
        CHECK(write_programme_csv(few.report(), tests::catalogue("zh-CN")).size() > 100);
        CHECK(parse_json(write_figures(few.report())).readable);
    }
}

TEST_CASE("the name of an enterprise cannot run as a formula") {
    const std::string csv = write_programme_csv(scene().report(), tests::catalogue("zh-CN"));
    CHECK(csv.contains("'=1+1<script>"));
    CHECK_FALSE(csv.contains(",=1+1"));
    tests::check_golden("programme/figures.csv", csv);
}

TEST_CASE("tables go to the writer of workbooks and come back") {
    const TableDocument document = programme_document(scene().report(), tests::catalogue("zh-CN"));
    const auto read = read_table_document(write_table_document(document));
    REQUIRE(read);
    CHECK(*read == document);
}

TEST_CASE("every figure has a name of its own and a definition in both languages") {
    std::set<std::string_view> names;
    for (const FigureWords& figure : figure_words()) {
        CHECK(names.insert(figure.name).second);
        CHECK(find_figure(figure.name) == &figure);
        for (const char* language : {"zh-CN", "en"}) {
            const std::string why =
                why_text(figure, {.least = 5, .trials = 220}, tests::catalogue(language));
            CHECK(why.size() > 40);
            CHECK_FALSE(why.contains('{'));
        }
    }
    CHECK(find_figure("nothing") == nullptr);
    for (const ProgrammeTable& made : programme_tables(scene().report(), tests::catalogue("en"))) {
        CHECK((made.figure.empty() || find_figure(made.figure) != nullptr));
    }
}

TEST_CASE("figures as JSON are canonical and hold nothing of a hidden group") {
    const std::string bytes = write_figures(scene().report());
    const auto parsed = parse_json(bytes);
    REQUIRE(parsed.readable);
    CHECK(parsed.findings.empty());
    CHECK(write_canonical(parsed.root) + "\n" == bytes);
    std::size_t hidden = 0;
    for (const Json& field : parsed.root.find("fields")->items) {
        for (const Json& group : field.find("groups")->items) {
            if (const Json* const is_hidden = group.find("hidden")) {
                ++hidden;
                CHECK(is_hidden->truth);
                CHECK(group.members.size() == 2);
            }
        }
    }
    CHECK(hidden >= 2);

    programme::Figures fewer = scene().figures;
    fewer.fields = {fewer.fields.at(1)};
    fewer.fields[0].groups.resize(2);
    const ProgrammeReport report{.instrument = *scene().instrument,
                                 .figures = fewer,
                                 .programme = "山西省试点",
                                 .period = "2026",
                                 .issued = std::chrono::year(2026) / 12 / 1,
                                 .progress = &scene().progress};
    tests::check_golden("programme/figures.json", write_figures(report));
}
