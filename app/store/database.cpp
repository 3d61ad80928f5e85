// SPDX-License-Identifier: MIT
#include "app/store/database.hpp"

#include <sqlite3.h>

#include <cassert>
#include <utility>

namespace app::store {

namespace {

using assessment::Error;
using assessment::ErrorCode;

ErrorCode meaning(int code) {
    switch (code & 0xff) {  // the primary code of an extended one
        case SQLITE_FULL:
            return ErrorCode::storage_full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::storage_damaged;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::storage_busy;
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_READONLY:
            return ErrorCode::storage_blocked;
        default:
            return ErrorCode::storage_failed;
    }
}

std::unexpected<Error> refused(sqlite3* connection, std::string_view where) {
    const int code = sqlite3_extended_errcode(connection);
    return assessment::fail(
        meaning(code), std::string(where),
        std::string(sqlite3_errmsg(connection)) + " (" + std::to_string(code) + ")");
}

/// What an attacker's file could misuse: SQL hidden in a schema, writes to the schema itself,
/// strings taken for columns.
void harden(sqlite3* connection) {
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

}  // namespace

// ---- Statement

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);  // repeats the error of the last step, which was told then
}

int Statement::parameter(const char* name) const {
    const int index = sqlite3_bind_parameter_index(statement_.get(), name);
    assert(index > 0 && "the statement has no parameter of this name");
    return index;
}

void Statement::note(int code) {
    if (refused_ == SQLITE_OK) {
        refused_ = code;
    }
}

Statement& Statement::bind(const char* name, std::string_view text) {
    const char* bytes = text.data() == nullptr ? "" : text.data();  // a null pointer means NULL
    note(sqlite3_bind_text64(statement_.get(), parameter(name), bytes, text.size(),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(const char* name, std::int64_t number) {
    note(sqlite3_bind_int64(statement_.get(), parameter(name), number));
    return *this;
}

Statement& Statement::bind_bytes(const char* name, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    note(sqlite3_bind_blob64(statement_.get(), parameter(name), data, bytes.size(),
                             SQLITE_TRANSIENT));
    return *this;
}

Result<bool> Statement::step() {
    const int code = refused_ == SQLITE_OK ? sqlite3_step(statement_.get()) : refused_;
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    return refused(sqlite3_db_handle(statement_.get()), sqlite3_sql(statement_.get()));
}

Result<Done> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row) {
            sqlite3_reset(statement_.get());
            return std::unexpected(row.error());
        }
        if (!*row) {
            sqlite3_reset(statement_.get());
            sqlite3_clear_bindings(statement_.get());
            return Done{};
        }
    }
}

std::string_view Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_.get(), column);
    const int length = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string_view{}
                            : std::string_view(reinterpret_cast<const char*>(bytes),
                                               static_cast<std::size_t>(length));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int length = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string_view{}
                            : std::string_view(bytes, static_cast<std::size_t>(length));
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

// ---- Database

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);  // everything worth an error was committed or rolled back
}

Result<Database> Database::open(const std::string& path, const char* system) {
    sqlite3* connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(path.c_str(), &connection, flags, system);
    Database database(connection);
    if (connection == nullptr) {
        return assessment::fail(ErrorCode::storage_failed, path, "out of memory");
    }
    if (code != SQLITE_OK) {
        return refused(connection, path);
    }
    harden(connection);
    return database;
}

Result<Done> Database::execute(const std::string& sql) {
    if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return refused(connection_.get(), sql);
    }
    return Done{};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK) {
        return refused(connection_.get(), sql);
    }
    assert(statement != nullptr && "there is a statement in the text");
    return Statement(statement);
}

Result<std::string> Database::text(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? std::string(statement->text(0)) : std::string();
}

Result<std::int64_t> Database::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(connection_.get());
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

void Database::leave_untouched() {
    sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

// ---- Transaction

Result<Transaction> Transaction::begin(Database& database) {
    const auto begun = database.execute("BEGIN IMMEDIATE");
    if (!begun) {
        return std::unexpected(begun.error());
    }
    return Transaction(database);
}

Result<Done> Transaction::commit() {
    return database_->execute("COMMIT");
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    if (database_ != nullptr && database_->in_transaction()) {
        [[maybe_unused]] const auto rolled_back = database_->execute("ROLLBACK");
        // One that fails leaves nothing to tell: SQLite has rolled back by itself.
    }
}

}  // namespace app::store
