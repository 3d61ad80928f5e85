// SPDX-License-Identifier: MIT
// How long the table and the figures of a collection take when its reports lie in a file, beside
// SQLite counting the same levels in the table that one would make by hand, a row for each answer.
// Prints milliseconds of a core: the median of five runs. Both counts are compared.
// Usage: aggregate_time [REPORTS]

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/library.hpp"
#include "app/programme/collection.hpp"
#include "app/store/database.hpp"
#include "assessment/programme/figures.hpp"
#include "tests/support/random_entries.hpp"

namespace {

namespace fs = std::filesystem;
using namespace app::programme;
using app::store::Database;
using assessment::Instrument;
using assessment::programme::Partial;

constexpr int repetitions = 5;

void measure(const char* what, int times, const std::function<void()>& work) {
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        const std::clock_t began = std::clock();
        work();
        took.push_back(1'000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(took);
    std::printf("%-44s %9.1f ms\n", what, took[took.size() / 2]);
    std::fflush(stdout);
}

void store(Collection& collection, const std::vector<Entry>& entries) {
    const auto run = collection.begin(RunAction::add, {"made up"}, "2026-11-26T00:00:00Z");
    std::vector<Intake> batch;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        batch.push_back({.entry = entries[i], .source = "reports.ndjson:" + std::to_string(i + 1)});
        if (batch.size() == 1000 || i + 1 == entries.size()) {
            (void)collection.add(*run, batch);
            batch.clear();
        }
    }
}

Partial counted(Collection& collection, const Instrument& instrument) {
    auto partial = assessment::programme::empty_partial(
        instrument, {.fields = assessment::programme::usual_fields(instrument)});
    (void)collection.each_chosen([&](Row&& row) {
        add(partial, row.entry);
        return true;
    });
    return partial;
}

/// A row for each answer of the reports that count.
bool fill(Database& database, const std::vector<Entry>& entries) {
    auto done = database.execute(
        "CREATE TABLE answers (report INTEGER, criterion INTEGER, level INTEGER, supported "
        "INTEGER)");
    auto insert =
        database.prepare("INSERT INTO answers VALUES (:report, :criterion, :level, :supported)");
    auto transaction = app::store::Transaction::begin(database);
    if (!done || !insert || !transaction) {
        return false;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (std::size_t at = 0; counts(entries[i].trust) && at < entries[i].standings.size();
             ++at) {
            const auto& standing = entries[i].standings[at];
            if (standing.level && standing.supported_level) {
                insert->bind(":report", static_cast<std::int64_t>(i))
                    .bind(":criterion", static_cast<std::int64_t>(at))
                    .bind(":level", std::int64_t{*standing.level})
                    .bind(":supported", std::int64_t{*standing.supported_level});
                if (!insert->run()) {
                    return false;
                }
            }
        }
    }
    return transaction->commit().has_value();
}

/// How many of the groups are counted as the partial has them.
std::size_t agreeing(Database& database, const Partial& partial) {
    auto rows = database.prepare(
        "SELECT criterion, level, supported, count(*) FROM answers GROUP BY criterion, level, "
        "supported");
    std::size_t groups = 0;
    std::size_t agree = 0;
    for (auto row = rows->step(); row && *row; row = rows->step()) {
        const auto place = assessment::programme::answered_place(
            static_cast<std::size_t>(rows->integer(1)), static_cast<std::size_t>(rows->integer(2)));
        const auto& places = partial.all.criteria.at(static_cast<std::size_t>(rows->integer(0)));
        ++groups;
        agree += places.at(place) == static_cast<std::uint32_t>(rows->integer(3)) ? 1 : 0;
    }
    return groups == agree ? agree : 0;
}

}  // namespace

int main(int argc, char** argv) {
    int reports = 100'000;
    if (argc > 1) {
        const std::string text = argv[1];
        std::from_chars(text.data(), text.data() + text.size(), reports);
    }
    const auto library = app::shipped_library();
    const Instrument& instrument = *library->instruments.front();
    tests::Random random(1);
    const auto entries = tests::random_entries(random, instrument, reports);
    const fs::path folder = fs::temp_directory_path() / "ipgauge-aggregate-time";
    fs::remove_all(folder);
    fs::create_directories(folder);
    auto collection = Collection::create((folder / "c.db").string(), {}, *library);
    auto database = Database::open((folder / "answers.db").string());
    std::size_t agree = 0;
    if (collection && database) {
        measure("stored, in transactions of 1,000", 1, [&] { store(*collection, entries); });
        measure("table: one that counts of each enterprise", repetitions,
                [&] { (void)collection->each_chosen([](Row&&) { return true; }); });
        Partial partial;
        measure("counted, in all and by the usual fields", repetitions,
                [&] { partial = counted(*collection, instrument); });
        measure("figures of the counts", repetitions,
                [&] { (void)assessment::programme::figures(partial, instrument); });
        if (fill(*database, entries)) {
            measure("SQLite: levels by criterion, a row an answer", repetitions,
                    [&] { agree = agreeing(*database, partial); });
        }
    }
    std::printf("%d reports; %zu counts of SQLite, all as ours\n", reports, agree);
    fs::remove_all(folder);
    return agree > 0 ? 0 : 1;
}
