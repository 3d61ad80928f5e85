// SPDX-License-Identifier: MIT
// Selecting on a desk, by the rule of `ipgauge programme select`.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "app/programme/cohort_file.hpp"
#include "assessment/programme/counting.hpp"
#include "assessment/programme/selection.hpp"
#include "tests/app/programme/on_desk.hpp"
#include "tests/app/programme/some_reports.hpp"

using namespace app::programme;
using app::DeskQuery;
using app::DeskTable;
using app::ProgrammePart;
using tests::altered;
using tests::cohort;
using tests::cohort_archive;
using tests::OnDesk;
using tests::work;

namespace {

/// Those of the cohort that count in a period, in the order in which they came.
std::vector<assessment::programme::Entry> entries_of(const std::string& period) {
    const auto find = [](const assessment::InstrumentRef& ref) {
        return tests::library().find(ref);
    };
    std::vector<assessment::programme::Entry> all;
    for (std::uint64_t index = 0; index < cohort; ++index) {
        all.push_back(
            take_in({.source = std::to_string(index), .bytes = tests::a_report(index, altered)},
                    find, cohort_keys(7))
                .entry);
    }
    const auto counting = assessment::programme::counting(all);
    std::vector<assessment::programme::Entry> chosen;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (counting[at] == assessment::programme::Counting::counts && all[at].period == period) {
            chosen.push_back(all[at]);
        }
    }
    return chosen;
}

}  // namespace

TEST_CASE("before there is a rule, the parts it can be made of are told") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto answer = on.ask({.part = ProgrammePart::selection});
    CHECK(answer.tables.empty());
    CHECK(answer.wrong.empty());
    for (const char* id : {"tier", "trust", "dimensions", "size", "industry", "period"}) {
        CAPTURE(id);
        const auto choice = std::ranges::find(answer.choices, id, &app::DeskChoice::id);
        REQUIRE(choice != answer.choices.end());
        CHECK(choice->options.size() > 1);
    }
    CHECK(on.ask({.part = ProgrammePart::selection, .rule = {{"places", "many"}}}).wrong ==
          "places");
    CHECK_FALSE(on.desk.answer({.part = ProgrammePart::selection,
                                .language = "en",
                                .rule = {{"places", "many"}},
                                .format = "csv"}));
}

TEST_CASE("a desk selects whom the rule selects of the same reports") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const DeskQuery query{.part = ProgrammePart::selection,
                          .rule = {{"places", "7"}, {"least.size=micro", "2"}}};
    const auto answer = on.ask(query);
    REQUIRE(answer.tables.size() >= 3);
    CHECK(answer.tables[0].id == "rule");
    CHECK(answer.found > 50);

    const auto entries = entries_of("2026");
    const auto& instrument = *tests::library().instruments.front();
    const auto selection = assessment::programme::select(
        entries, instrument,
        {.places = 7,
         .quotas = {{.field = assessment::FieldId("size"), .value = "micro", .at_least = 2}}});
    const auto& shown = answer.tables[1];
    REQUIRE(shown.id == "selection");
    REQUIRE(shown.rows.size() == app::desk_page_size);
    for (std::size_t at = 0; at < shown.rows.size(); ++at) {
        const auto& ranked = selection.ranking[at];
        CHECK(shown.rows[at].cells[0].text == entries[ranked.entry].name);
        CHECK((shown.rows[at].cells[2].text == "selected") ==
              (ranked.fate == assessment::programme::Fate::selected));
    }

    const auto report = on.ask({.part = ProgrammePart::report, .report = shown.rows[0].report});
    CHECK(report.title == shown.rows[0].cells[0].text);
}

TEST_CASE("a selection is turned over, saved, and made anew when reports come") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    DeskQuery query{.part = ProgrammePart::selection, .rule = {{"places", "3"}}};
    const auto first = on.ask(query);
    query.page = 1;
    const auto second = on.ask(query);
    CHECK(second.page == 1);
    CHECK(second.found == first.found);
    CHECK(second.tables[1].rows[0].report != first.tables[1].rows[0].report);
    query.format = "csv";
    const auto file = on.file(query);
    for (const auto& row : first.tables[1].rows) {
        CHECK(file.text.contains(row.cells[0].text));
    }
    query.format.clear();
    on.desk.add("example.json", tests::an_example());
    work(on.desk);
    CHECK(on.ask(query).found == first.found + 1);
}

TEST_CASE("a quota that cannot be met is told") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto answer = on.ask(
        {.part = ProgrammePart::selection, .rule = {{"places", "9"}, {"least.size=micro", "500"}}});
    const auto unmet = std::ranges::find(answer.tables, "unmet", &DeskTable::id);
    REQUIRE(unmet != answer.tables.end());
    CHECK(unmet->rows.size() == 1);
}
