// SPDX-License-Identifier: MIT
#pragma once

// The shape of the database and how it came about. `application_id` marks our files and
// `user_version` is the number of the last migration that ran. Migrations only go forward,
// each in one transaction, and one that has landed is never edited: its digest stands beside
// it and a test compares.

#include <span>
#include <string_view>

#include "app/store/database.hpp"

namespace app::store {

inline constexpr std::int64_t application_id = 0x49504741;  // "IPGA"

struct Migration {
    std::int64_t number = 0;
    std::string_view name;    // of the file in schema/, without ".sql"
    std::string_view digest;  // SHA-256 of its bytes
};

/// In order; the last one's number is the version of the schema that this program knows.
[[nodiscard]] std::span<const Migration> migrations();

/// The SQL of a migration; empty when there is none of that name.
[[nodiscard]] std::string_view schema(std::string_view name);

/// Refuses a database of another program (file_unreadable), of a newer version of this one
/// (storage_newer), or whose tables are not those of its version (storage_damaged), only by
/// reading. An empty database is fine. So no SQL of a foreign schema is ever run.
Result<Done> recognise(Database& database);

/// Runs one, in a transaction: afterwards the database is of that version, or as it was.
Result<Done> run(Database& database, const Migration& migration, std::string_view sql);

/// Runs the migrations that the database has not seen.
Result<Done> migrate(Database& database);

}  // namespace app::store
