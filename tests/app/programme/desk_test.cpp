// SPDX-License-Identifier: MIT
#include "app/programme/desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/programme/cohort_file.hpp"
#include "app/programme/counted.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/programme_figures_json.hpp"
#include "tests/app/programme/on_desk.hpp"
#include "tests/app/programme/some_reports.hpp"

using namespace app::programme;
using app::DeskAnswer;
using app::DeskQuery;
using app::DeskTable;
using app::ProgrammePart;
using tests::altered;
using tests::cohort;
using tests::cohort_archive;
using tests::OnDesk;
using tests::work;

namespace {

std::vector<std::string> column(const DeskTable& table, std::string_view id) {
    const auto at = std::ranges::find(table.columns, id, &app::DeskColumn::id);
    REQUIRE(at != table.columns.end());
    std::vector<std::string> texts;
    for (const auto& row : table.rows) {
        texts.push_back(row.cells[static_cast<std::size_t>(at - table.columns.begin())].text);
    }
    return texts;
}

/// The figures that a collection of the same reports gives, as the command line makes them.
std::string figures_of_collection(const std::string& period, const std::string& earlier) {
    auto collection = tests::a_collection();
    std::vector<Intake> batch;
    for (std::uint64_t index = 0; index < cohort; ++index) {
        batch.push_back(
            take_in({.source = std::to_string(index), .bytes = tests::a_report(index, altered)},
                    collection.finder(), collection.keys()));
    }
    const auto run = collection.begin(RunAction::add, {"x"}, "2026-11-26T09:30:00Z");
    REQUIRE(collection.add(*run, batch));
    const Scope scope{
        .instrument = tests::library().instruments.front(), .period = period, .earlier = earlier};
    Counted counted =
        nothing_counted(scope, {.fields = assessment::programme::usual_fields(*scope.instrument)});
    const auto chosen = collection.chosen_numbers();
    REQUIRE(chosen);
    REQUIRE(collection.each([&](Row&& row) {
        if (is_in_scope(row.entry, std::ranges::binary_search(*chosen, row.number), scope)) {
            add(counted, std::move(row.entry), scope, true);
        }
        return true;
    }));
    const auto reckoning = reckon(counted, scope, assessment::programme::usual_least_group);
    return write_figures(
        report_on(counted, reckoning, scope, {}, *assessment::read_iso_date("2026-11-27"), true));
}

}  // namespace

TEST_CASE("a desk's figures are those of a collection of the same reports") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto progress = on.desk.progress(0, 0);
    CHECK(progress.reports + progress.known == cohort);
    CHECK(progress.unsound == cohort * altered / 1000);
    const auto file =
        on.file({.part = ProgrammePart::figures, .format = "json", .day = "2026-11-27"});
    CHECK(file.text == figures_of_collection("2026", "2025"));
    CHECK(file.name.contains("2026"));
}

TEST_CASE("work is done in slices, and what is asked in between is answered") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    int slices = 0;
    while (on.desk.work(100'000)) {
        ++slices;
        CHECK(on.desk.progress(0, 0).busy);
        CHECK(on.ask({}).tables.size() == 1);
    }
    CHECK(slices > 10);
    CHECK_FALSE(on.desk.progress(0, 0).busy);
    CHECK(on.desk.progress(0, 0).bytes == static_cast<std::int64_t>(cohort_archive().size()));
}

TEST_CASE("what was stopped stays as far as it came, and goes on when it is added again") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    CHECK(on.desk.work(100'000));
    on.desk.stop();
    CHECK_FALSE(on.desk.work(100'000));
    const auto some = on.desk.progress(0, 0).reports;
    CHECK(some > 0);
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    CHECK(on.desk.progress(0, 0).reports + on.desk.progress(0, 0).known >=
          static_cast<std::int64_t>(cohort) + some);
    on.desk.empty();
    CHECK(on.desk.progress(0, 0) == app::DeskProgress{});
    CHECK(on.ask({}).tables.empty());
}

TEST_CASE("files, lines and archives come to the same") {
    OnDesk all;
    all.desk.add("cohort.zip", cohort_archive());
    work(all.desk);
    OnDesk lines;
    OnDesk files;
    std::string text;
    for (std::uint64_t index = 0; index < cohort; ++index) {
        text += tests::a_report(index, altered);
        files.desk.add(std::to_string(index) + ".json", tests::a_report(index, altered));
    }
    lines.desk.add("cohort.ndjson", text);
    work(lines.desk);
    work(files.desk);
    const DeskQuery figures{.part = ProgrammePart::figures, .format = "csv"};
    CHECK(lines.file(figures) == all.file(figures));
    CHECK(files.file(figures) == all.file(figures));
}

TEST_CASE("the same again changes nothing") {
    OnDesk on;
    on.desk.add("a.zip", cohort_archive());
    on.desk.add("b.zip", cohort_archive());
    work(on.desk);
    const auto progress = on.desk.progress(0, 0);
    CHECK(progress.known >= static_cast<std::int64_t>(cohort));
    CHECK(progress.reports <= static_cast<std::int64_t>(cohort));
}

TEST_CASE("what does not count is listed with the reason") {
    OnDesk on;
    on.desk.add("broken.json", "{");
    on.desk.add("note.txt", "hello");
    on.desk.add("damaged.zip", "PK\x03\x04 nothing");
    on.desk.refuse("huge.zip", Refusal::file_too_large);
    work(on.desk);
    const auto answer = on.ask({.part = ProgrammePart::refused});
    REQUIRE(answer.tables.size() == 1);
    const auto sources = column(answer.tables.front(), "source");
    CHECK(std::set<std::string>(sources.begin(), sources.end()) ==
          std::set<std::string>{"broken.json", "damaged.zip", "huge.zip", "note.txt"});
    for (const std::string& reason : column(answer.tables.front(), "reason")) {
        CHECK_FALSE(reason.empty());
    }
    CHECK(on.ask({}).tables.empty());
}

TEST_CASE("no more reports than there is room for are taken, and the rest is listed") {
    OnDesk on({.reports = 20, .refused = 30});
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto progress = on.desk.progress(0, 0);
    CHECK(progress.reports == 50);
    CHECK(progress.left_out == static_cast<std::int64_t>(cohort) - 20 - progress.known);
    const auto refused = on.ask({.part = ProgrammePart::refused});
    CHECK(refused.found >= 30);
}

TEST_CASE("the table is sorted by every column, both ways, and turned over in pages") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto first = on.ask({});
    CHECK(first.found > app::desk_page_size);
    CHECK(first.tables.front().rows.size() == app::desk_page_size);
    std::set<std::int64_t> seen;
    for (std::size_t page = 0; page * app::desk_page_size < first.found; ++page) {
        for (const auto& row : on.ask({.page = page}).tables.front().rows) {
            CHECK(seen.insert(row.report).second);
        }
    }
    CHECK(seen.size() == first.found);
    const auto number = [](const std::string& text) { return text.empty() ? -1 : std::stod(text); };
    for (const auto& column_of : first.tables.front().columns) {
        const auto down = column(on.ask({.order = column_of.id}).tables.front(), column_of.id);
        const auto up =
            column(on.ask({.order = column_of.id, .reversed = true}).tables.front(), column_of.id);
        INFO(column_of.id);
        if (column_of.id == "supported" || column_of.id == "declared" ||
            column_of.id.starts_with("d.")) {
            CHECK(std::ranges::is_sorted(down, std::ranges::greater{}, number));
            CHECK(std::ranges::is_sorted(up, std::ranges::less{}, number));
        } else if (column_of.id == "enterprise" || column_of.id == "gates") {
            CHECK(down.front() <= up.front());
        }
    }
    CHECK(on.ask({.page = 1'000}).page == (first.found - 1) / app::desk_page_size);
}

TEST_CASE("the table is narrowed by words and by every choice that it offers") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto all = on.ask({});
    REQUIRE_FALSE(all.choices.empty());
    for (const auto& choice : all.choices) {
        if (choice.id == "period" || choice.id == "instrument") {
            continue;
        }
        std::size_t found = 0;
        for (const auto& [value, label] : choice.options) {
            CHECK_FALSE(label.empty());
            if (!value.empty()) {
                found += on.ask({.filters = {{choice.id, value}}}).found;
            }
        }
        INFO(choice.id);
        CHECK(found == all.found);
    }
    const auto name = column(all.tables.front(), "name").front();
    const auto narrowed = on.ask({.search = name});
    CHECK(narrowed.found >= 1);
    CHECK(narrowed.found < all.found);
    CHECK(narrowed.all == all.all);
    CHECK(on.ask({.search = "no such enterprise"}).found == 0);
}

TEST_CASE("small groups are not shown among figures") {
    OnDesk on;
    for (std::uint64_t index = 0; index < 3; ++index) {
        on.desk.add(std::to_string(index) + ".json", tests::a_report(index));
    }
    work(on.desk);
    const auto answer = on.ask({.part = ProgrammePart::figures});
    CHECK(std::ranges::find(answer.tables, "heat", &DeskTable::id) == answer.tables.end());
    const auto scores = std::ranges::find(answer.tables, "scores", &DeskTable::id);
    REQUIRE(scores != answer.tables.end());
    for (const auto& row : scores->rows) {
        CHECK(std::ranges::any_of(row.cells,
                                  [](const auto& cell) { return cell.text == "too few"; }));
    }
}

TEST_CASE("a cell of the heat map leads to the reports of its group") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    const auto answer = on.ask({.part = ProgrammePart::figures});
    const auto heat = std::ranges::find(answer.tables, "heat", &DeskTable::id);
    REQUIRE(heat != answer.tables.end());
    int groups = 0;
    for (const auto& row : heat->rows) {
        if (!row.choice.empty()) {
            ++groups;
            CHECK(on.ask({.filters = {{row.choice, row.value}}}).found > 0);
        }
    }
    CHECK(groups > 3);
}

TEST_CASE("one report says what it is worth and where it stands") {
    OnDesk on;
    on.desk.add("a.json", tests::a_report(0));
    on.desk.add("broken.json", "{");
    work(on.desk);
    const auto answer = on.ask({.part = ProgrammePart::report, .report = 1});
    CHECK_FALSE(answer.title.empty());
    CHECK(std::ranges::find(answer.tables, "facts", &DeskTable::id) != answer.tables.end());
    CHECK(std::ranges::find(answer.tables, "scores", &DeskTable::id) != answer.tables.end());
    const auto broken = on.ask({.part = ProgrammePart::report, .report = 2});
    CHECK(std::ranges::find(broken.tables, "findings", &DeskTable::id) != broken.tables.end());
    CHECK(on.ask({.part = ProgrammePart::report, .report = 3}).tables.empty());
    CHECK(on.ask({.part = ProgrammePart::report}).tables.empty());
}

TEST_CASE("countersignatures count by the keys that are known, also afterwards") {
    Desk desk(app::shipped_library());
    desk.add("cohort.zip", cohort_archive());
    work(desk);
    const auto countersigned = [&] {
        const auto saying =
            desk.answer({.language = "en", .filters = {{"trust", "countersigned"}}});
        REQUIRE(saying);
        return std::get<DeskAnswer>(*saying).found;
    };
    CHECK(countersigned() == 0);
    desk.know(cohort_keys(7));
    CHECK(countersigned() > 0);
}

TEST_CASE("what desk and screen say to each other comes back as it was") {
    OnDesk on;
    on.desk.add("cohort.zip", cohort_archive());
    work(on.desk);
    for (const auto part : {ProgrammePart::table, ProgrammePart::figures, ProgrammePart::selection,
                            ProgrammePart::refused, ProgrammePart::report}) {
        const app::DeskSaying saying =
            on.ask({.part = part, .report = 1, .rule = {{"places", "3"}}});
        CHECK(app::read_desk_saying(app::write_desk_saying(saying)) == saying);
    }
    const app::DeskSaying progress = on.desk.progress(7, 9);
    CHECK(app::read_desk_saying(app::write_desk_saying(progress)) == progress);
    const app::DeskRequest query = DeskQuery{.ticket = 3,
                                             .search = "\"x\"",
                                             .filters = {{"trust", "signed"}},
                                             .page = 2,
                                             .rule = {{"least.size=micro", "2"}}};
    CHECK(app::read_desk_request(app::write_desk_request(query)) == query);
    for (const char* text : {"", "{}", "[]", "{\"ask\":{}}", "{\"do\":\"dance\"}",
                             "{\"answer\":{\"tables\":[1]}}", "{\"progress\":{\"busy\":-1}}"}) {
        CHECK_FALSE(app::read_desk_request(text));
        CHECK_FALSE(app::read_desk_saying(text));
    }
}
