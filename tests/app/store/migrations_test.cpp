// SPDX-License-Identifier: MIT
#include "app/store/migrations.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "app/store/archive.hpp"
#include "app/store/connection.hpp"
#include "assessment/exchange/digest.hpp"
#include "tests/app/store/temporary_folder.hpp"

using app::store::connect;
using app::store::Database;
using app::store::Migration;
using assessment::ErrorCode;

namespace {

/// A database file that somebody else made.
void make_file(const std::string& path, const std::string& sql) {
    auto database = Database::open(path);
    REQUIRE(database);
    REQUIRE(database->execute(sql));
}

ErrorCode refusal(const std::string& path) {
    const std::string before = tests::bytes_of(path);
    const auto database = connect({.path = path});
    REQUIRE_FALSE(database);
    CHECK(tests::bytes_of(path) == before);
    return database.error().code;
}

}  // namespace

TEST_CASE("a migration that has landed is never edited") {
    for (const Migration& migration : app::store::migrations()) {
        CAPTURE(migration.name);
        CHECK(assessment::exchange::sha256(app::store::schema(migration.name)) == migration.digest);
    }
}

TEST_CASE("migrations are numbered from one without a gap, as their files are named") {
    std::int64_t expected = 0;
    for (const Migration& migration : app::store::migrations()) {
        ++expected;
        CHECK(migration.number == expected);
        const std::string digits = std::to_string(expected);
        CHECK(migration.name.starts_with(std::string(4 - digits.size(), '0') + digits + "_"));
    }
    CHECK(expected > 0);
}

TEST_CASE("a new file becomes ours, with the newest schema, once") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("new.db");
    for (int start = 0; start < 2; ++start) {
        auto database = connect({.path = path});
        REQUIRE(database);
        CHECK(database->integer("PRAGMA application_id").value() == app::store::application_id);
        CHECK(database->integer("PRAGMA user_version").value() ==
              app::store::migrations().back().number);
        CHECK(
            database->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").value() ==
            6);
    }
}

TEST_CASE("a file of a newer program is refused and left as it was") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("newer.db");
    const auto next = app::store::migrations().back().number + 1;
    make_file(path, "CREATE TABLE novelties (id); PRAGMA application_id = " +
                        std::to_string(app::store::application_id) +
                        "; PRAGMA user_version = " + std::to_string(next));

    CHECK(refusal(path) == ErrorCode::storage_newer);
}

TEST_CASE("a newer file with an unfinished log is left as it was, log and all") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("newer.db");
    const std::string copy = folder.file("copy.db");
    {
        auto database = Database::open(path);
        REQUIRE(database);
        REQUIRE(database->text("PRAGMA journal_mode = WAL"));
        REQUIRE(database->execute("CREATE TABLE novelties (id); PRAGMA application_id = " +
                                  std::to_string(app::store::application_id) +
                                  "; PRAGMA user_version = 1000"));
        std::filesystem::copy(path, copy);
        std::filesystem::copy(path + "-wal", copy + "-wal");
    }
    const std::string log = tests::bytes_of(copy + "-wal");
    REQUIRE_FALSE(log.empty());

    CHECK(refusal(copy) == ErrorCode::storage_newer);
    CHECK(tests::bytes_of(copy + "-wal") == log);
}

TEST_CASE("a database of another program is refused and left as it was") {
    const tests::TemporaryFolder folder;
    const std::string marked = folder.file("marked.db");
    make_file(marked, "PRAGMA application_id = 252006673; CREATE TABLE t (a)");
    CHECK(refusal(marked) == ErrorCode::file_unreadable);

    const std::string unmarked = folder.file("unmarked.db");
    make_file(unmarked, "CREATE TABLE enterprises (id)");
    CHECK(refusal(unmarked) == ErrorCode::file_unreadable);
}

TEST_CASE("a database that says it is ours and has other tables is refused and left as it was") {
    const std::string marks =
        "PRAGMA application_id = " + std::to_string(app::store::application_id) +
        "; PRAGMA user_version = 1;";
    const std::string ours(app::store::schema("0001_enterprises"));
    const tests::TemporaryFolder folder;

    const std::string fewer = folder.file("fewer.db");
    make_file(fewer, marks + "CREATE TABLE enterprises (id)");
    CHECK(refusal(fewer) == ErrorCode::storage_damaged);

    const std::string more = folder.file("more.db");
    make_file(more, marks + ours +
                        "CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM answers; END");
    CHECK(refusal(more) == ErrorCode::storage_damaged);

    // Looking into this one would never end.
    const std::string endless = folder.file("endless.db");
    make_file(endless, marks + R"sql(
        CREATE TABLE assessments (id); CREATE TABLE answers (id); CREATE TABLE settings (key);
        CREATE VIEW enterprises AS
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n)sql");
    CHECK(refusal(endless) == ErrorCode::storage_damaged);
}

TEST_CASE("an answer of no assessment is told as damage") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("orphan.db");
    std::string newest;
    for (const auto& migration : app::store::migrations()) {
        newest += app::store::schema(migration.name);
    }
    make_file(path, "PRAGMA application_id = " + std::to_string(app::store::application_id) +
                        "; PRAGMA user_version = " +
                        std::to_string(app::store::migrations().back().number) +
                        "; PRAGMA foreign_keys = OFF;" + newest +
                        "INSERT INTO answers VALUES ('nobody', 'office', '{}')");
    auto archive = app::store::Archive::open({.path = path});
    REQUIRE(archive);
    const auto loaded = archive->load();
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::storage_damaged);
}

TEST_CASE("a file that is no database is refused and left as it was") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("letter.txt");
    std::ofstream(path) << std::string(5000, '?');

    CHECK(refusal(path) == ErrorCode::storage_damaged);
}
