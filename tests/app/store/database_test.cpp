// SPDX-License-Identifier: MIT
#include "app/store/database.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/app/store/temporary_folder.hpp"

using app::store::Database;
using app::store::Transaction;
using assessment::ErrorCode;

namespace {

Database a_database() {
    auto database = Database::open(":memory:");
    REQUIRE(database);
    REQUIRE(database->execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT) STRICT"));
    return std::move(*database);
}

void note(Database& database, std::int64_t id, std::string_view words) {
    auto statement = database.prepare("INSERT INTO notes VALUES (:id, :words)");
    REQUIRE(statement);
    REQUIRE(statement->bind(":id", id).bind(":words", words).run());
}

std::int64_t count(Database& database) {
    return database.integer("SELECT count(*) FROM notes").value();
}

}  // namespace

TEST_CASE("what is bound comes back as it was") {
    Database database = a_database();
    using namespace std::string_view_literals;
    note(database, 1, "知识产权 \"'; DROP TABLE notes;");
    note(database, 2, "");
    note(database, 3, "before\0after"sv);

    auto rows = database.prepare("SELECT id, words FROM notes ORDER BY id");
    REQUIRE(rows);
    REQUIRE(rows->step().value());
    CHECK(rows->integer(0) == 1);
    CHECK(rows->text(1) == "知识产权 \"'; DROP TABLE notes;");
    REQUIRE(rows->step().value());
    CHECK(rows->text(1).empty());
    REQUIRE(rows->step().value());
    CHECK(rows->text(1) == "before\0after"sv);
    CHECK_FALSE(rows->step().value());
}

TEST_CASE("an empty text is not NULL") {
    Database database = a_database();
    note(database, 1, std::string_view());

    CHECK(database.integer("SELECT words IS NULL FROM notes").value() == 0);
}

TEST_CASE("a transaction that was not committed never happened") {
    Database database = a_database();
    note(database, 1, "stays");
    {
        auto transaction = Transaction::begin(database);
        REQUIRE(transaction);
        note(database, 2, "is rolled back");
        CHECK(count(database) == 2);
    }
    CHECK(count(database) == 1);
    CHECK_FALSE(database.in_transaction());

    {
        auto transaction = Transaction::begin(database);
        REQUIRE(transaction);
        note(database, 3, "is committed");
        REQUIRE(transaction->commit());
    }
    CHECK(count(database) == 2);
}

TEST_CASE("a refusal says what was asked and what SQLite said") {
    Database database = a_database();

    const auto refused = database.execute("SELECT * FROM elsewhere");

    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::storage_failed);
    CHECK(refused.error().where == "SELECT * FROM elsewhere");
    CHECK(refused.error().detail == "no such table: elsewhere (1)");
}

TEST_CASE("a broken rule of a table leaves no trace and the statement can be used again") {
    Database database = a_database();
    auto statement = database.prepare("INSERT INTO notes VALUES (:id, :words)");
    REQUIRE(statement);
    REQUIRE(statement->bind(":id", std::int64_t{1}).bind(":words", "one").run());

    CHECK_FALSE(statement->bind(":id", std::int64_t{1}).bind(":words", "again").run());
    CHECK(statement->bind(":id", std::int64_t{2}).bind(":words", "two").run());
    CHECK(count(database) == 2);
}

TEST_CASE("a full database says so, and works again when there is room") {
    Database database = a_database();
    REQUIRE(database.text("PRAGMA max_page_count = 4"));
    const std::string long_words(100'000, 'x');

    auto insert = database.prepare("INSERT INTO notes VALUES (1, :words)");
    REQUIRE(insert);
    const auto refused = insert->bind(":words", long_words).run();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::storage_full);
    CHECK(count(database) == 0);

    REQUIRE(database.text("PRAGMA max_page_count = 1000"));
    CHECK(insert->bind(":words", long_words).run());
    CHECK(count(database) == 1);
}

TEST_CASE("a folder that is not there blocks") {
    const tests::TemporaryFolder folder;

    const auto database = Database::open(folder.file("no/such/folder.db"));

    REQUIRE_FALSE(database);
    CHECK(database.error().code == ErrorCode::storage_blocked);
}

TEST_CASE("the schema cannot be rewritten behind SQLite's back, and text is never a column") {
    Database database = a_database();

    CHECK(database.execute("PRAGMA writable_schema = ON"));
    CHECK_FALSE(database.execute("DELETE FROM sqlite_schema"));
    CHECK_FALSE(database.prepare("SELECT \"no such column\" FROM notes"));
}
