// SPDX-License-Identifier: MIT
#include "app/store/slot_vfs.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <string>

#include "app/store/connection.hpp"
#include "tests/app/store/simulated_disk.hpp"

using app::store::connect;
using app::store::Database;
using app::store::SlotVfs;
using assessment::ErrorCode;
using tests::SimulatedDisk;

namespace {

const app::store::Medium on_slots{.path = "db", .system = "slots"};

struct World {
    SimulatedDisk disk;
    SlotVfs vfs{disk, "slots", SlotVfs::Rank::by_name};
};

}  // namespace

TEST_CASE("a store on slots has its log and is there again when it is opened again") {
    World world;
    {
        auto database = connect(on_slots);
        REQUIRE(database);
        CHECK(database->text("PRAGMA journal_mode").value() == "wal");
        REQUIRE(database->execute("INSERT INTO settings VALUES ('language', 'en')"));
        CHECK_FALSE(world.disk.live(app::store::log_slot).empty());
    }
    auto database = connect(on_slots);
    REQUIRE(database);
    CHECK(database->text("SELECT value FROM settings").value() == "en");
}

TEST_CASE("a database by any other name cannot be opened") {
    World world;
    for (const char* name : {"other", "db2", "/db", "db-wal", "db-journal", "DB", ""}) {
        CAPTURE(name);
        auto database = Database::open(name, "slots");
        // SQLite opens an empty name as a scratch database, and others only when it has to.
        const bool opened = database && database->execute("CREATE TABLE t (a)").has_value();
        CHECK(opened == (*name == '\0'));
    }
    for (int slot = 0; slot < app::store::slot_count; ++slot) {
        CHECK(world.disk.live(slot).empty());
    }
}

TEST_CASE("copying into another name is refused and leaves the store alone") {
    World world;
    auto database = connect(on_slots);
    REQUIRE(database);
    REQUIRE(database->execute("INSERT INTO settings VALUES ('language', 'en')"));
    for (const char* sql : {"VACUUM INTO 'copy'", "VACUUM INTO 'db'", "VACUUM INTO 'db-wal'",
                            "ATTACH 'x' AS y", "ATTACH 'db' AS again"}) {
        CAPTURE(sql);
        CHECK_FALSE(database->execute(sql));
    }
    CHECK(database->text("PRAGMA integrity_check").value() == "ok");
    CHECK(database->text("SELECT value FROM settings").value() == "en");
}

TEST_CASE("the database cannot be open twice") {
    World world;
    const auto first = connect(on_slots);
    REQUIRE(first);

    const auto second = connect(on_slots);

    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::storage_blocked);
}

TEST_CASE("rewriting the whole database works, with its scratch files in memory") {
    World world;
    auto database = connect(on_slots);
    REQUIRE(database);
    for (int i = 0; i < 200; ++i) {
        REQUIRE(database->execute("INSERT INTO settings VALUES ('k" + std::to_string(i) +
                                  "', hex(randomblob(2000)))"));
    }
    REQUIRE(database->execute("DELETE FROM settings WHERE key < 'k5'"));

    CHECK(database->execute("VACUUM"));
    CHECK(database->execute("PRAGMA wal_checkpoint(TRUNCATE)"));

    CHECK(database->text("PRAGMA integrity_check").value() == "ok");
    CHECK(world.disk.live(app::store::log_slot).empty());
}

TEST_CASE("the disk is promised nothing that a browser does not hold") {
    World world;
    sqlite3_vfs* vfs = sqlite3_vfs_find("slots");
    REQUIRE(vfs != nullptr);
    std::vector<std::byte> memory(static_cast<std::size_t>(vfs->szOsFile));
    auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
    REQUIRE(vfs->xOpen(vfs, "db", file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE, nullptr) ==
            SQLITE_OK);

    CHECK(file->pMethods->xDeviceCharacteristics(file) ==
          (SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_POWERSAFE_OVERWRITE));
    CHECK(file->pMethods->iVersion == 1);
    file->pMethods->xClose(file);
}

TEST_CASE("a name fits only the kind of file that it is for") {
    World world;
    sqlite3_vfs* vfs = sqlite3_vfs_find("slots");
    REQUIRE(vfs != nullptr);
    std::vector<std::byte> memory(static_cast<std::size_t>(vfs->szOsFile));
    auto* file = reinterpret_cast<sqlite3_file*>(memory.data());

    CHECK(vfs->xOpen(vfs, "db", file, SQLITE_OPEN_WAL, nullptr) == SQLITE_CANTOPEN);
    CHECK(vfs->xOpen(vfs, "db-wal", file, SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_CANTOPEN);
    CHECK(vfs->xOpen(vfs, "other-wal", file, SQLITE_OPEN_WAL, nullptr) == SQLITE_CANTOPEN);
    CHECK(vfs->xOpen(vfs, nullptr, file, SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_CANTOPEN);
    CHECK(file->pMethods == nullptr);
}

TEST_CASE("reading past the end gives zeros and says so") {
    World world;
    const std::vector<std::byte> two(2, std::byte{7});
    REQUIRE(world.disk.write(app::store::database_slot, two, 0) == app::store::Written::done);
    sqlite3_vfs* vfs = sqlite3_vfs_find("slots");
    REQUIRE(vfs != nullptr);
    std::vector<std::byte> memory(static_cast<std::size_t>(vfs->szOsFile));
    auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
    REQUIRE(vfs->xOpen(vfs, "db", file, SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK);

    std::array<std::byte, 4> bytes{std::byte{1}, std::byte{1}, std::byte{1}, std::byte{1}};
    CHECK(file->pMethods->xRead(file, bytes.data(), 4, 0) == SQLITE_IOERR_SHORT_READ);
    CHECK(bytes == std::array{std::byte{7}, std::byte{7}, std::byte{0}, std::byte{0}});
    file->pMethods->xClose(file);
}

TEST_CASE("what the disk refuses reaches SQLite by its own name") {
    World world;
    sqlite3_vfs* vfs = sqlite3_vfs_find("slots");
    REQUIRE(vfs != nullptr);
    std::vector<std::byte> memory(static_cast<std::size_t>(vfs->szOsFile));
    auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
    REQUIRE(vfs->xOpen(vfs, "db", file, SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK);
    const auto* methods = file->pMethods;

    world.disk.capacity = 1;
    CHECK(methods->xWrite(file, "ab", 2, 0) == SQLITE_FULL);
    world.disk.capacity = SimulatedDisk::never;
    world.disk.last_change = 1;
    CHECK(methods->xWrite(file, "ab", 2, 0) == SQLITE_IOERR_WRITE);
    CHECK(methods->xSync(file, SQLITE_SYNC_FULL) == SQLITE_IOERR_FSYNC);
    CHECK(methods->xTruncate(file, 0) == SQLITE_IOERR_TRUNCATE);
    CHECK(vfs->xDelete(vfs, "db-wal", 0) == SQLITE_IOERR_DELETE);
    methods->xClose(file);
}
