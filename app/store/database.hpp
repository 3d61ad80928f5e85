// SPDX-License-Identifier: MIT
#pragma once

// SQLite behind three nouns. A Database is one connection; a Statement and a Transaction must
// not outlive the Database they were made from. Nothing here is shared between threads. What
// SQLite refuses comes back as an Error whose detail is SQLite's own words.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "assessment/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace app::store {

template <typename T>
using Result = assessment::Result<T>;
using assessment::Done;

/// One prepared statement. Values are bound by name (":id"), rows are stepped through.
class Statement {
public:
    Statement& bind(const char* name, std::string_view text);
    Statement& bind(const char* name, std::int64_t number);
    Statement& bind(const char* name, bool truth) {
        return bind(name, std::int64_t{truth ? 1 : 0});
    }
    Statement& bind(const char* name, const char* text) {
        return bind(name, std::string_view(text));
    }
    /// As bytes, which SQLite does not take for a text.
    Statement& bind_bytes(const char* name, std::string_view bytes);

    /// True when there is a row to look at, false when there are no more.
    Result<bool> step();
    /// Steps to the end and makes the statement ready to be bound again.
    Result<Done> run();

    /// Of the row stepped to. The text lasts until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] int parameter(const char* name) const;
    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int refused_ = 0;  // by a bind(); told by the next step()
};

class Database {
public:
    /// Opens the file, or creates it, with what an attacker's file could misuse switched off.
    /// `system` names the VFS; none is the default one.
    static Result<Database> open(const std::string& path, const char* system = nullptr);

    /// Runs statements that give no rows and take no values.
    Result<Done> execute(const std::string& sql);
    Result<Statement> prepare(std::string_view sql);
    /// The first column of the first row, as text and as a number.
    Result<std::string> text(std::string_view sql);
    Result<std::int64_t> integer(std::string_view sql);

    /// Rows changed by the last statement.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool in_transaction() const;
    /// From now on not even closing writes to the file.
    void leave_untouched();

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };

    explicit Database(sqlite3* connection) : connection_(connection) {}

    std::unique_ptr<sqlite3, Close> connection_;
};

/// Rolls back when it goes out of scope, unless commit() was called and succeeded.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Result<Done> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : database_(&database) {}

    Database* database_;  // null when moved from
};

}  // namespace app::store
