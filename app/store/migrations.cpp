// SPDX-License-Identifier: MIT
#include "app/store/migrations.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace app::store {

namespace {

using assessment::ErrorCode;
using assessment::fail;

constexpr std::array known{
    Migration{1, "0001_enterprises",
              "65d1dce504f88b7452f1020f3d4d4996f47b5a48edbad87b2ef72af05de5ba07"},
    Migration{2, "0002_removed_assessments",
              "ab190215b1101ecfe40357ff439cd1ac8d22006c4481e4293e3abb4f0bf612c5"},
    Migration{3, "0003_visits", "4a102f49273a7bdfe1763e7b5b68d6d5351640c19a9699e788d4ea7b39c327d0"},
    Migration{4, "0004_documents",
              "1178b07d2165d2d89a1ab254939f2146adb6f24695c269b2c508a3fedf479ea9"},
};

/// A rebuilt table may leave references that point nowhere.
Result<Done> check_references(Database& database, const Migration& migration) {
    const auto broken = database.text("SELECT \"table\" FROM pragma_foreign_key_check");
    if (!broken) {
        return std::unexpected(broken.error());
    }
    if (!broken->empty()) {
        return fail(ErrorCode::storage_damaged, std::string(migration.name),
                    "references without target in " + *broken);
    }
    return Done{};
}

/// Everything the schema says, without what versions of SQLite write differently.
Result<std::string> schema_of(Database& database) {
    auto rows = database.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::string all;
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        for (int column = 0; column < 3; ++column) {
            std::ranges::copy_if(rows->text(column), std::back_inserter(all),
                                 [](char c) { return !std::string_view(" \t\r\n\"").contains(c); });
            all += '\n';
        }
    }
    return row ? Result<std::string>(std::move(all)) : std::unexpected(row.error());
}

/// The schema that the migrations up to this version make.
Result<std::string> schema_at(std::int64_t version) {
    auto database = Database::open(":memory:");
    if (!database) {
        return std::unexpected(database.error());
    }
    for (const Migration& migration : known) {
        if (migration.number > version) {
            break;
        }
        if (auto done = database->execute(std::string(schema(migration.name))); !done) {
            return std::unexpected(done.error());
        }
    }
    return schema_of(*database);
}

Result<Done> recognise_schema(Database& database, std::int64_t version) {
    const auto found = schema_of(database);
    const auto expected = schema_at(version);
    for (const auto* answer : {&found, &expected}) {
        if (!*answer) {
            return std::unexpected(answer->error());
        }
    }
    if (*found != *expected) {
        return fail(ErrorCode::storage_damaged, "schema",
                    "not of version " + std::to_string(version));
    }
    return Done{};
}

}  // namespace

std::span<const Migration> migrations() {
    return known;
}

Result<Done> recognise(Database& database) {
    const auto id = database.integer("PRAGMA application_id");
    const auto version = database.integer("PRAGMA user_version");
    const auto things = database.integer("SELECT count(*) FROM sqlite_schema");
    for (const auto* answer : {&id, &version, &things}) {
        if (!*answer) {
            return std::unexpected(answer->error());
        }
    }
    if (*id == 0 && *version == 0 && *things == 0) {
        return Done{};
    }
    if (*id != application_id) {
        return fail(ErrorCode::file_unreadable, "application_id", std::to_string(*id));
    }
    if (*version > known.back().number) {
        return fail(ErrorCode::storage_newer, "user_version", std::to_string(*version));
    }
    return recognise_schema(database, *version);
}

Result<Done> run(Database& database, const Migration& migration, std::string_view sql) {
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    const std::string marked = std::string(sql) +
                               "PRAGMA application_id = " + std::to_string(application_id) +
                               "; PRAGMA user_version = " + std::to_string(migration.number);
    if (auto done = database.execute(marked); !done) {
        done.error().where = migration.name;
        return done;
    }
    if (auto sound = check_references(database, migration); !sound) {
        return sound;
    }
    return transaction->commit();
}

Result<Done> migrate(Database& database) {
    const auto version = database.integer("PRAGMA user_version");
    if (!version) {
        return std::unexpected(version.error());
    }
    for (const Migration& migration : known) {
        if (migration.number <= *version) {
            continue;
        }
        if (auto done = run(database, migration, schema(migration.name)); !done) {
            return done;
        }
    }
    return Done{};
}

}  // namespace app::store
