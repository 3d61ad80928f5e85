// SPDX-License-Identifier: MIT
#include "app/store/connection.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "tests/app/store/temporary_folder.hpp"

using app::store::connect;
using assessment::ErrorCode;

TEST_CASE("a store in a file flushes its log at every commit and belongs to one program") {
    const tests::TemporaryFolder folder;
    auto database = connect({.path = folder.file("work.db")});
    REQUIRE(database);

    CHECK(database->text("PRAGMA journal_mode").value() == "wal");
    CHECK(database->text("PRAGMA locking_mode").value() == "exclusive");
    CHECK(database->text("PRAGMA synchronous").value() == "2");
    CHECK(database->text("PRAGMA foreign_keys").value() == "1");
    CHECK(database->text("PRAGMA wal_autocheckpoint").value() == "1000");
    CHECK(database->text("PRAGMA page_size").value() == "4096");
}

TEST_CASE("a second program is told that the store is busy") {
    const tests::TemporaryFolder folder;
    const auto first = connect({.path = folder.file("work.db")});
    REQUIRE(first);

    const auto second = connect({.path = folder.file("work.db")});

    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::storage_busy);
}

TEST_CASE("a file that cannot have a log is not opened") {
    const auto database = connect({.path = ":memory:"});

    REQUIRE_FALSE(database);
    CHECK(database.error().code == ErrorCode::storage_failed);
    CHECK(database.error().where == "journal_mode = WAL");
    CHECK(database.error().detail == "memory");
}

TEST_CASE("a damaged file is not opened") {
    const tests::TemporaryFolder folder;
    const std::string path = folder.file("work.db");
    {
        auto database = connect({.path = path});
        REQUIRE(database);
        REQUIRE(database->execute("INSERT INTO settings VALUES ('language', 'zh-CN')"));
    }
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    for (int page = 2; page < 8; ++page) {  // all but the first, which holds the schema
        file.seekp(page * 4096);
        file << std::string(64, '\xff');
    }
    file.close();

    const auto database = connect({.path = path});

    REQUIRE_FALSE(database);
    CHECK(database.error().code == ErrorCode::storage_damaged);
}
