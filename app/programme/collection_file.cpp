// SPDX-License-Identifier: MIT
#include "app/programme/collection_file.hpp"

#include <array>
#include <filesystem>
#include <system_error>

namespace app::programme {

namespace {

using assessment::ErrorCode;
using assessment::fail;
using store::Database;

/// A batch that was committed is on the disk; several programs may read while one writes. What is
/// removed is overwritten. The cache is what makes a million digests quick to look up.
constexpr std::array settings{"PRAGMA busy_timeout = 10000", "PRAGMA journal_mode = WAL",
                              "PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON",
                              "PRAGMA foreign_keys = ON",    "PRAGMA temp_store = FILE",
                              "PRAGMA cache_size = -65536",  "PRAGMA wal_autocheckpoint = 4000"};

Result<Done> configure(Database& database) {
    for (const char* setting : settings) {
        const auto answer = database.text(setting);  // some answer with a row
        if (!answer) {
            return std::unexpected(answer.error());
        }
    }
    return Done{};
}

Result<Done> make_tables(Database& database) {
    auto transaction = store::Transaction::begin(database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    const std::string sql = std::string(schema("0001_collection")) +
                            "PRAGMA application_id = " + std::to_string(collection_application_id) +
                            "; PRAGMA user_version = " + std::to_string(collection_version);
    if (auto made = database.execute(sql); !made) {
        return made;
    }
    return transaction->commit();
}

Result<Done> recognise(Database& database, const std::string& path) {
    const auto id = database.integer("PRAGMA application_id");
    const auto version = database.integer("PRAGMA user_version");
    for (const auto* answer : {&id, &version}) {
        if (!*answer) {
            return std::unexpected(answer->error());
        }
    }
    if (*id != collection_application_id) {
        return fail(ErrorCode::file_unreadable, path, "application_id " + std::to_string(*id));
    }
    if (*version > collection_version) {
        return fail(ErrorCode::storage_newer, path, std::to_string(*version));
    }
    return Done{};
}

}  // namespace

Result<Database> create_collection_file(const std::string& path) {
    std::error_code error;
    if (!path.empty() && std::filesystem::exists(path, error)) {
        return fail(ErrorCode::file_unwritable, path,
                    std::make_error_code(std::errc::file_exists).message());
    }
    auto database = Database::open(path.empty() ? ":memory:" : path);
    if (!database) {
        return database;
    }
    if (auto configured = configure(*database); !configured) {
        return std::unexpected(configured.error());
    }
    if (auto made = make_tables(*database); !made) {
        return std::unexpected(made.error());
    }
    return database;
}

Result<Database> open_collection_file(const std::string& path) {
    if (path.empty()) {
        return create_collection_file(path);
    }
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return fail(ErrorCode::file_missing, path);
    }
    auto database = Database::open(path);
    if (!database) {
        return database;
    }
    if (auto ours = recognise(*database, path); !ours) {
        return std::unexpected(ours.error());
    }
    if (auto configured = configure(*database); !configured) {
        return std::unexpected(configured.error());
    }
    return database;
}

}  // namespace app::programme
