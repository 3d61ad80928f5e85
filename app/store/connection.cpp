// SPDX-License-Identifier: MIT
#include "app/store/connection.hpp"

#include <array>
#include <string_view>

#include "app/store/migrations.hpp"

namespace app::store {

namespace {

using assessment::ErrorCode;
using assessment::fail;

struct Setting {
    std::string_view name;
    std::string_view value;
    std::string_view answer;  // what reading it back has to give
};

constexpr std::array settings{
    Setting{"synchronous", "FULL", "2"},  // NORMAL loses what was acknowledged when power fails
    Setting{"wal_autocheckpoint", "1000", "1000"},
    Setting{"journal_size_limit", "8388608", "8388608"},
    Setting{"secure_delete", "ON", "1"},  // what is deleted is overwritten, also in free pages
    Setting{"foreign_keys", "ON", "1"},
    Setting{"temp_store", "MEMORY", "2"},
    Setting{"cache_size", "-8000", "-8000"},
    Setting{"fullfsync", "ON", "1"},  // macOS: flush the drive, not only the system's cache
    Setting{"page_size", "4096", "4096"},
};

constexpr std::int64_t largest_checked = 100'000'000;  // bytes: 50 ms at most

Result<Done> expect(Database& database, std::string_view pragma, std::string_view answer) {
    const auto found = database.text("PRAGMA " + std::string(pragma));
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found != answer) {
        return fail(ErrorCode::storage_failed, std::string(pragma), *found);
    }
    return Done{};
}

Result<Done> configure(Database& database, bool in_memory) {
    // A log needs no shared memory only if the connection was exclusive before there was one.
    if (auto log = expect(database, "journal_mode = WAL", in_memory ? "memory" : "wal"); !log) {
        return log;
    }
    for (const Setting& setting : settings) {
        const std::string name(setting.name);
        if (auto set = database.execute("PRAGMA " + name + " = " + std::string(setting.value));
            !set) {
            return set;
        }
        if (auto same = expect(database, name, setting.answer); !same) {
            return same;
        }
    }
    return Done{};
}

/// Looks through the pages for damage, while that is quick.
Result<Done> check(Database& database) {
    const auto size = database.integer(
        "SELECT page_count * page_size FROM pragma_page_count, "
        "pragma_page_size");
    if (!size) {
        return std::unexpected(size.error());
    }
    if (*size > largest_checked) {
        return Done{};
    }
    const auto found = database.text("PRAGMA quick_check(1)");
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found != "ok") {
        return fail(ErrorCode::storage_damaged, "quick_check", *found);
    }
    return Done{};
}

Result<Done> prepare(Database& database, bool in_memory) {
    if (auto alone = expect(database, "locking_mode = EXCLUSIVE", "exclusive"); !alone) {
        return alone;
    }
    if (auto ours = recognise(database); !ours) {
        return ours;
    }
    if (auto configured = configure(database, in_memory); !configured) {
        return configured;
    }
    if (auto migrated = migrate(database); !migrated) {
        return migrated;
    }
    return check(database);
}

}  // namespace

Result<Database> connect(const Medium& medium) {
    const bool in_memory = medium.path.empty();
    auto database = Database::open(in_memory ? ":memory:" : medium.path, medium.system);
    if (!database) {
        return database;
    }
    if (auto prepared = prepare(*database, in_memory); !prepared) {
        database->leave_untouched();  // its log too: a damaged one is looked at as it was found
        return std::unexpected(prepared.error());
    }
    return database;
}

}  // namespace app::store
