// SPDX-License-Identifier: MIT
// What was done when: the table `runs` of a Collection.
#include <algorithm>
#include <array>
#include <utility>

#include "app/programme/collection.hpp"
#include "assessment/exchange/json.hpp"

namespace app::programme {

namespace {

using assessment::exchange::Json;

constexpr std::array<std::string_view, 2> names{"add", "remove"};

std::string write_names(const std::vector<std::string>& what) {
    Json json = Json::array();
    for (const std::string& name : what) {
        json.items.push_back(Json::string(name));
    }
    return write_canonical(json);
}

std::vector<std::string> read_names(std::string_view text) {
    std::vector<std::string> what;
    for (const Json& item : assessment::exchange::parse_json(text).root.items) {
        what.push_back(item.text);
    }
    return what;
}

Run read_run(const store::Statement& row) {
    return {.number = row.integer(0),
            .began = std::string(row.text(1)),
            .action = row.text(2) == name(RunAction::add) ? RunAction::add : RunAction::remove,
            .what = read_names(row.text(3)),
            .tally = {.added = row.integer(4),
                      .known = row.integer(5),
                      .unsound = row.integer(6),
                      .removed = row.integer(7)}};
}

}  // namespace

std::string_view name(RunAction action) {
    return names.at(static_cast<std::size_t>(action));
}

Tally& Tally::operator+=(const Tally& other) {
    added += other.added;
    known += other.known;
    unsound += other.unsound;
    removed += other.removed;
    return *this;
}

Result<std::int64_t> Collection::begin(RunAction action, const std::vector<std::string>& what,
                                       const std::string& now) {
    auto insert =
        database_.prepare("INSERT INTO runs (began, action, what) VALUES (:began, :action, :what)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    insert->bind(":began", now).bind(":action", name(action)).bind(":what", write_names(what));
    if (auto done = insert->run(); !done) {
        return std::unexpected(done.error());
    }
    return database_.integer("SELECT last_insert_rowid()");
}

Result<Done> Collection::count(std::int64_t run, const Tally& tally) {
    auto update = database_.prepare(R"sql(
        UPDATE runs
        SET added = added + :added, known = known + :known, unsound = unsound + :unsound,
            removed = removed + :removed
        WHERE number = :run)sql");
    if (!update) {
        return std::unexpected(update.error());
    }
    update->bind(":added", tally.added)
        .bind(":known", tally.known)
        .bind(":unsound", tally.unsound)
        .bind(":removed", tally.removed)
        .bind(":run", run);
    return update->run();
}

Result<std::vector<Run>> Collection::log() {
    auto rows = database_.prepare(R"sql(
        SELECT number, began, action, what, added, known, unsound, removed
        FROM runs
        ORDER BY number)sql");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<Run> runs;
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        runs.push_back(read_run(*rows));
    }
    return row ? Result<std::vector<Run>>(std::move(runs)) : std::unexpected(row.error());
}

}  // namespace app::programme
