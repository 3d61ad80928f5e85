// SPDX-License-Identifier: MIT
// The controls of power_cut_test.cpp: the same disk under other settings. Where SQLite is told the
// truth nothing is lost; with the flushes left out, or with a device that promises more than a
// browser holds, the same cuts lose and tear. A test that could not fail would prove nothing.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <optional>
#include <random>
#include <string>

#include "app/store/database.hpp"
#include "tests/app/store/simulated_disk.hpp"

using app::store::Database;
using app::store::SlotVfs;
using tests::SimulatedDisk;

namespace {

constexpr int rows = 40;

struct Settings {
    const char* journal = "WAL";
    const char* synchronous = "FULL";
    const char* system = "honest";
};

/// How many of the cuts did what.
struct Damage {
    int lost = 0;     // acknowledged, and not there
    int torn = 0;     // there in part
    int corrupt = 0;  // not a sound database any more

    [[nodiscard]] int all() const { return lost + torn + corrupt; }
};

// ---- a device that promises what no browser holds

int (*open_honestly)(sqlite3_vfs*, const char*, sqlite3_file*, int, int*) = nullptr;
sqlite3_io_methods boastful_methods{};

int boast(sqlite3_file* /*file*/) {
    return SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL;
}

int open_boastfully(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    const int code = open_honestly(vfs, name, file, flags, out);
    if (code == SQLITE_OK) {
        boastful_methods = *file->pMethods;
        boastful_methods.xDeviceCharacteristics = boast;
        file->pMethods = &boastful_methods;
    }
    return code;
}

/// The VFS "honest" once more under another name, as long as it lives.
class BoastfulVfs {
public:
    BoastfulVfs() : vfs_(*sqlite3_vfs_find("honest")) {
        open_honestly = vfs_.xOpen;
        vfs_.zName = "boastful";
        vfs_.xOpen = open_boastfully;
        sqlite3_vfs_register(&vfs_, 0);
    }
    ~BoastfulVfs() { sqlite3_vfs_unregister(&vfs_); }
    BoastfulVfs(const BoastfulVfs&) = delete;
    BoastfulVfs& operator=(const BoastfulVfs&) = delete;

private:
    sqlite3_vfs vfs_;
};

// ---- one life of a database

std::optional<Database> opened(const Settings& settings) {
    auto database = Database::open("db", settings.system);
    if (!database || !database->text("PRAGMA locking_mode = EXCLUSIVE") ||
        !database->text(std::string("PRAGMA journal_mode = ") + settings.journal) ||
        !database->execute(std::string("PRAGMA cache_size = 4; PRAGMA synchronous = ") +
                           settings.synchronous)) {
        return std::nullopt;
    }
    return std::move(*database);
}

/// Every row is rewritten, so that half of it would show.
bool save(Database& database, int generation, std::mt19937& random) {
    const std::string length = std::to_string(300 + random() % 700);
    return database
        .execute("BEGIN; UPDATE t SET generation = " + std::to_string(generation) +
                 ", note = zeroblob(" + length + "); COMMIT")
        .has_value();
}

void look(const Settings& settings, int acknowledged, Damage& damage) {
    auto database = opened(settings);
    if (!database) {
        ++damage.corrupt;
        return;
    }
    const auto sound = database->text("PRAGMA integrity_check(1)");
    const auto count = database->integer("SELECT count(*) FROM t");
    const auto oldest = database->integer("SELECT min(generation) FROM t");
    const auto newest = database->integer("SELECT max(generation) FROM t");
    if (!sound || *sound != "ok" || !count || !oldest || !newest) {
        ++damage.corrupt;
    } else if (*count != rows || *oldest != *newest) {
        ++damage.torn;
    } else if (*oldest < acknowledged) {
        ++damage.lost;
    }
}

Damage after_cuts(const Settings& settings, int cuts) {
    std::mt19937 random(20260301);
    Damage damage;
    for (int cut = 0; cut < cuts; ++cut) {
        SimulatedDisk disk;
        const SlotVfs vfs(disk, "honest", SlotVfs::Rank::by_name);
        const BoastfulVfs boastful;
        {
            auto made = opened({});
            REQUIRE(made);
            REQUIRE(
                made->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, generation, note);"
                              "INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                              "SELECT i + 1 FROM n WHERE i < 40) "
                              "SELECT i, 0, zeroblob(600) FROM n"));
        }
        int acknowledged = 0;
        if (auto database = opened(settings)) {
            disk.last_change = 1 + static_cast<std::int64_t>(random() % 120);
            while (save(*database, acknowledged + 1, random)) {
                ++acknowledged;
            }
            disk.last_change = 0;
        }
        disk.power_cut(random);
        look(settings, acknowledged, damage);
    }
    return damage;
}

}  // namespace

TEST_CASE("a log and a journal that are flushed lose nothing when the power fails") {
    CHECK(after_cuts({}, 100).all() == 0);
    CHECK(after_cuts({.journal = "TRUNCATE"}, 100).all() == 0);
}

TEST_CASE("with the flushes left out the same cuts lose what was acknowledged, and more") {
    const Damage damage = after_cuts({.synchronous = "OFF"}, 100);
    CAPTURE(damage.torn);
    CAPTURE(damage.corrupt);
    CHECK(damage.lost > 0);
    CHECK(damage.all() > 30);
}

TEST_CASE(
    "on a device that claims SAFE_APPEND and SEQUENTIAL the same cuts tear a journal's work") {
    const Damage damage = after_cuts({.journal = "TRUNCATE", .system = "boastful"}, 200);
    CAPTURE(damage.lost);
    CAPTURE(damage.corrupt);
    CHECK(damage.torn > 0);
    CHECK(damage.all() > 10);
}
