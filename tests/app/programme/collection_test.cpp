// SPDX-License-Identifier: MIT
#include "app/programme/collection.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/programme/cohort_file.hpp"
#include "app/programme/collection_file.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/programme/counting.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/app/store/temporary_folder.hpp"
#include "tests/support/files.hpp"

using namespace app::programme;
using assessment::ErrorCode;
using assessment::programme::Trust;

namespace {

Intake taken_in(const Collection& collection, std::string bytes, std::string source = "a.json") {
    return take_in({.source = std::move(source), .bytes = std::move(bytes)}, collection.finder(),
                   collection.keys());
}

Tally added(Collection& collection, const std::vector<Intake>& batch) {
    const auto run = collection.begin(RunAction::add, {"x"}, "2026-11-26T09:30:00Z");
    REQUIRE(run);
    const auto tally = collection.add(*run, batch);
    REQUIRE(tally);
    return *tally;
}

}  // namespace

TEST_CASE("what was added comes back as it was") {
    auto collection = tests::a_collection();
    std::vector<Intake> batch;
    for (std::uint64_t index = 0; index < 12; ++index) {
        batch.push_back(taken_in(collection, tests::a_report(index, 200), std::to_string(index)));
    }
    batch.push_back(taken_in(collection, "{", "broken.json"));
    CHECK(added(collection, batch).added == 13);
    std::size_t at = 0;
    const auto done = collection.each([&](Row&& row) {
        CHECK(row.entry == batch[at].entry);
        CHECK(row.reasons == batch[at].reasons);
        CHECK(row.source == batch[at].source);
        const auto body = collection.body(row.number);
        REQUIRE(body);
        CHECK(body->value_or("none") == (at < 12 ? tests::a_report(at, 200) : "none"));
        ++at;
        return true;
    });
    CHECK(done);
    CHECK(at == 13);
}

TEST_CASE("the same report again changes nothing, the same one signed is kept beside it") {
    auto collection = tests::a_collection();
    std::uint64_t index = 0;
    while (taken_in(collection, tests::a_report(index)).entry.trust != Trust::countersigned) {
        ++index;
    }
    const std::string full = tests::a_report(index);
    auto root = assessment::exchange::parse_json(full).root;
    std::erase_if(root.members, [](const auto& member) { return member.first == "signatures"; });
    const std::string bare = write_canonical(root) + "\n";
    CHECK(added(collection, {taken_in(collection, bare)}).added == 1);
    CHECK(added(collection, {taken_in(collection, bare)}) == Tally{.known = 1});
    CHECK(added(collection, {taken_in(collection, full), taken_in(collection, full)}) ==
          Tally{.added = 1, .known = 1});
    const auto chosen = collection.chosen_numbers();
    REQUIRE(chosen);
    CHECK(*chosen == std::vector<std::int64_t>{2});
}

TEST_CASE("the database and the core choose the same reports") {
    auto collection = tests::a_collection();
    std::vector<Intake> batch;
    for (std::uint64_t index = 0; index < 60; ++index) {
        batch.push_back(taken_in(collection, tests::a_report(index, 100), std::to_string(index)));
        if (index % 7 == 0) {  // another one of the same enterprise and period
            Intake other = batch.back();
            other.entry.digest.replace(0, 4, index % 2 == 0 ? "0000" : "ffff");
            other.entry.trust = static_cast<Trust>(index % 3);
            batch.push_back(std::move(other));
        }
    }
    added(collection, batch);
    const auto entries = collection.entries();
    REQUIRE(entries);
    std::vector<assessment::programme::Entry> by_core;
    for (const std::size_t at : assessment::programme::chosen(*entries)) {
        by_core.push_back((*entries)[at]);
    }
    std::vector<assessment::programme::Entry> by_database;
    CHECK(collection.each_chosen([&](Row&& row) {
        by_database.push_back(std::move(row.entry));
        return true;
    }));
    CHECK(by_core == by_database);
    CHECK(by_core.size() < entries->size());
}

TEST_CASE("reports are removed by enterprise or by digest, and the log says so") {
    auto collection = tests::a_collection();
    const Intake first = taken_in(collection, tests::a_report(0));
    const Intake second = taken_in(collection, tests::a_report(1));
    const Intake third = taken_in(collection, tests::a_report(30));
    added(collection, {first, second, third});
    const auto run = collection.begin(RunAction::remove, {"two", "things"}, "2026-11-27T00:00:00Z");
    REQUIRE(run);
    CHECK(collection.remove(*run, first.entry.enterprise)->removed == 2);  // two periods
    CHECK(collection.remove(*run, third.entry.digest.substr(0, 7))->removed == 0);
    CHECK(collection.remove(*run, third.entry.digest.substr(0, 8))->removed == 1);
    CHECK(collection.remove(*run, "*")->removed == 0);
    CHECK(collection.entries()->empty());
    CHECK_FALSE(*collection.body(1));
    const auto log = collection.log();
    REQUIRE(log);
    REQUIRE(log->size() == 2);
    CHECK(log->front().tally == Tally{.added = 3});
    CHECK(log->back() == Run{.number = 2,
                             .began = "2026-11-27T00:00:00Z",
                             .action = RunAction::remove,
                             .what = {"two", "things"},
                             .tally = {.removed = 3}});
}

TEST_CASE("a file is made once, and only a collection is opened") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("c.db");
    CHECK(Collection::open(path, tests::library()).error().code == ErrorCode::file_missing);
    {
        (void)tests::a_collection(path);
    }
    CHECK(Collection::create(path, {}, tests::library()).error().code ==
          ErrorCode::file_unwritable);
    const auto opened = Collection::open(path, tests::library());
    REQUIRE(opened);
    CHECK(opened->keys() == cohort_keys(7));
    tests::write_file(folder.file("text.db"), "not a database, whatever its name says");
    CHECK(Collection::open(folder.file("text.db"), tests::library()).error().code ==
          ErrorCode::storage_damaged);
    tests::write_file(folder.file("empty.db"), "");
    CHECK(Collection::open(folder.file("empty.db"), tests::library()).error().code ==
          ErrorCode::file_unreadable);
}

TEST_CASE("a collection of a newer program is left alone") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("c.db");
    {
        (void)tests::a_collection(path);
    }
    CHECK(app::store::Database::open(path)->execute("PRAGMA user_version = 99"));
    CHECK(Collection::open(path, tests::library()).error().code == ErrorCode::storage_newer);
}

TEST_CASE("reports of a programme's own instrument are verified with it") {
    auto text = tests::read_file("assets/instruments/shanxi-sei-ip.json");
    const std::string id = "\"shanxi-sei-ip\"";
    text.replace(text.find(id), id.size(), "\"our-own\"");
    auto own = Collection::create({}, {.instruments = {text}}, tests::library());
    REQUIRE(own);
    const auto instrument = own->finder()(
        {assessment::InstrumentId("our-own"), tests::library().instruments.front()->ref.version});
    REQUIRE(instrument != nullptr);
    const std::string report = cohort_file(instrument, {.seed = 1}, 0, false);
    CHECK(counts(taken_in(*own, report).entry.trust));
    const auto without = tests::a_collection();
    CHECK(taken_in(without, report).entry.trust == Trust::unknown_instrument);
}
