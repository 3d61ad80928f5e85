// SPDX-License-Identifier: MIT
// Every past database opens. tests/data/databases has a file of each version of the schema,
// v<N>.db, filled with random work by the program of that day, and beside it v<N>.txt, what was
// saved. Neither is ever made anew: with UPDATE_GOLDEN=1 only a version that has no file yet
// gets one.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/store/archive.hpp"
#include "app/store/migrations.hpp"
#include "app/store/protocol.hpp"
#include "tests/app/store/simulated_disk.hpp"
#include "tests/app/store/some_work.hpp"
#include "tests/app/store/temporary_folder.hpp"
#include "tests/support/files.hpp"

using app::store::Archive;
using app::store::Database;
using tests::SimulatedDisk;

namespace {

const app::store::Medium on_slots{.path = "db", .system = "past"};

std::string file_of(std::int64_t version, std::string_view ending) {
    return "tests/data/databases/v" + std::to_string(version) + std::string(ending);
}

std::string in_source(const std::string& path) {
    return std::string(IPGAUGE_SOURCE_FOLDER "/") + path;
}

/// What the archive holds, without what goes when the program starts.
std::string described(Archive& archive) {
    const std::string answer = app::store::handle(archive, app::store::encode(app::Load{}));
    const auto action = app::store::decode(answer, tests::small_library());
    REQUIRE(std::holds_alternative<app::Loaded>(action));
    const auto& loaded = std::get<app::Loaded>(action);
    CHECK(loaded.findings.empty());
    return tests::described(loaded);
}

/// Some dozens of saves, as people make them, in a new file.
void make_file(std::int64_t version) {
    const std::string path = in_source(file_of(version, ".db"));
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    auto archive = Archive::open({.path = path});
    REQUIRE(archive);
    tests::Model model;
    tests::RandomWork work(static_cast<std::uint32_t>(version));
    for (int save = 0; save < 40; ++save) {
        const auto answer =
            app::store::decode(app::store::handle(*archive, app::store::encode(work.next(model))),
                               tests::small_library());
        REQUIRE(std::holds_alternative<app::Saved>(answer));
    }
    model.restart();
    REQUIRE(archive->checkpoint());
    std::ofstream(in_source(file_of(version, ".txt"))) << tests::described(model.loaded());
}

void put(SimulatedDisk& disk, const std::string& bytes) {
    disk.write(app::store::database_slot, std::as_bytes(std::span(bytes)), 0);
    disk.flush(app::store::database_slot);
}

/// A migration that might come next: it rebuilds the table that holds the most.
constexpr std::string_view next_sql = R"sql(
    CREATE TABLE answers_2 (
        assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
        criterion  TEXT NOT NULL,
        body       TEXT NOT NULL,
        changes    INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (assessment, criterion)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO answers_2 (assessment, criterion, body)
        SELECT assessment, criterion, body FROM answers;
    DROP TABLE answers;
    ALTER TABLE answers_2 RENAME TO answers;
)sql";

std::int64_t newest() {
    return app::store::migrations().back().number;
}

}  // namespace

TEST_CASE("there is a file of every version of the schema") {
    for (const auto& migration : app::store::migrations()) {
        const bool missing = !std::filesystem::exists(in_source(file_of(migration.number, ".db")));
        if (missing && migration.number == newest() && std::getenv("UPDATE_GOLDEN") != nullptr) {
            make_file(migration.number);
        }
        const tests::TemporaryFolder folder;
        std::ofstream(folder.file("past.db"), std::ios::binary)
            << tests::read_file(file_of(migration.number, ".db"));
        auto database = Database::open(folder.file("past.db"));
        REQUIRE(database);
        CHECK(database->integer("PRAGMA user_version").value() == migration.number);
    }
}

TEST_CASE("every past database opens, becomes the newest and gives back what was saved") {
    for (const auto& migration : app::store::migrations()) {
        CAPTURE(migration.number);
        const tests::TemporaryFolder folder;
        const std::string path = folder.file("past.db");
        std::ofstream(path, std::ios::binary) << tests::read_file(file_of(migration.number, ".db"));
        const std::string saved = tests::read_file(file_of(migration.number, ".txt"));
        REQUIRE_FALSE(saved.empty());

        for (int start = 0; start < 2; ++start) {
            auto archive = Archive::open({.path = path});
            REQUIRE(archive);
            CHECK((described(*archive) == saved));
        }
        auto database = Database::open(path);
        REQUIRE(database);
        CHECK(database->integer("PRAGMA user_version").value() == newest());
    }
}

TEST_CASE("a past database survives a power cut at every write of its opening") {
    for (const auto& migration : app::store::migrations()) {
        CAPTURE(migration.number);
        const std::string bytes = tests::read_file(file_of(migration.number, ".db"));
        const std::string saved = tests::read_file(file_of(migration.number, ".txt"));
        bool was_cut = true;
        for (int cut = 1; was_cut; ++cut) {
            CAPTURE(cut);
            SimulatedDisk disk;
            const app::store::SlotVfs vfs(disk, "past", app::store::SlotVfs::Rank::by_name);
            put(disk, bytes);
            disk.last_change = cut;
            {
                const auto archive = Archive::open(on_slots);
                was_cut = disk.has_refused();
            }
            std::mt19937 random(static_cast<std::uint32_t>(cut));
            disk.power_cut(random);

            auto archive = Archive::open(on_slots);
            REQUIRE(archive);
            CHECK((described(*archive) == saved));
        }
    }
}

TEST_CASE("a migration that is cut off between two writes leaves the old database or the new one") {
    const std::string bytes = tests::read_file(file_of(newest(), ".db"));
    const app::store::Migration next{newest() + 1, "next", {}};
    int old_ones = 0;
    int new_ones = 0;
    for (int cut = 1; new_ones < 3; ++cut) {
        CAPTURE(cut);
        SimulatedDisk disk;
        const app::store::SlotVfs vfs(disk, "past", app::store::SlotVfs::Rank::by_name);
        put(disk, bytes);
        std::int64_t answers = 0;
        bool done = false;
        {
            auto database = app::store::connect(on_slots);
            REQUIRE(database);
            answers = database->integer("SELECT count(*) FROM answers").value();
            disk.last_change = cut;
            done = run(*database, next, next_sql).has_value();
            disk.last_change = 0;  // closing must not complete it
        }
        std::mt19937 random(static_cast<std::uint32_t>(cut));
        disk.power_cut(random);

        auto database = Database::open("db", "past");
        REQUIRE(database);
        REQUIRE(database->text("PRAGMA locking_mode = EXCLUSIVE"));
        CHECK(database->text("PRAGMA integrity_check").value() == "ok");
        CHECK(database->integer("SELECT count(*) FROM answers").value() == answers);
        const bool is_new = database->integer("PRAGMA user_version").value() == next.number;
        const auto columns = database->integer("SELECT count(*) FROM pragma_table_info('answers')");
        CHECK(columns.value() == (is_new ? 4 : 3));
        CHECK((is_new || !done));  // one that was reported as done is there
        (is_new ? new_ones : old_ones)++;
    }
    CHECK(old_ones > 3);
}
