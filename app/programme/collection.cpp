// SPDX-License-Identifier: MIT
#include "app/programme/collection.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "app/programme/body.hpp"
#include "app/programme/collection_file.hpp"
#include "app/programme/row.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assessment/exchange/json.hpp"

namespace app::programme {

namespace {

namespace exchange = assessment::exchange;
using assessment::ErrorCode;
using assessment::fail;
using assessment::InstrumentRef;
using store::Database;
using store::Statement;

/// programme::chosen() in SQL: of each enterprise and period the first in this order counts.
constexpr std::string_view in_order_of_counting =
    "WHERE trust <= 2 ORDER BY enterprise, period, trust, issued DESC, digest";

std::unexpected<assessment::Error> damaged(const char* table) {
    return fail(ErrorCode::storage_damaged, table);
}

bool is_digest_beginning(const std::string& what) {
    constexpr std::size_t shortest = 8;
    return what.size() >= shortest &&
           what.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<Collection> Collection::create(const std::string& path, const Setup& setup,
                                      const Library& library) {
    auto database = create_collection_file(path);
    if (!database) {
        return std::unexpected(database.error());
    }
    Collection collection(std::move(*database), library);
    if (auto kept = collection.keep(setup); !kept) {
        return std::unexpected(kept.error());
    }
    if (auto loaded = collection.load(); !loaded) {
        return std::unexpected(loaded.error());
    }
    return collection;
}

Result<Collection> Collection::open(const std::string& path, const Library& library) {
    auto database = open_collection_file(path);
    if (!database) {
        return std::unexpected(database.error());
    }
    Collection collection(std::move(*database), library);
    if (auto loaded = collection.load(); !loaded) {
        return std::unexpected(loaded.error());
    }
    return collection;
}

exchange::FindInstrument Collection::finder() const {
    Instruments all = own_;
    all.insert(all.end(), shipped_.begin(), shipped_.end());
    return [all = std::move(all)](const InstrumentRef& ref) {
        const auto at =
            std::ranges::find(all, ref, [](const auto& instrument) { return instrument->ref; });
        return at != all.end() ? *at : nullptr;
    };
}

/// The registry and the instruments that reports are verified with.
Result<Done> Collection::keep(const Setup& setup) {
    auto transaction = store::Transaction::begin(database_);
    auto key = database_.prepare("INSERT INTO settings (key, value) VALUES ('keys', :keys)");
    auto instrument = database_.prepare(
        "INSERT INTO instruments (id, version, document) VALUES (:id, :version, :document)");
    if (!transaction || !key || !instrument) {
        return std::unexpected(!transaction ? transaction.error()
                               : !key       ? key.error()
                                            : instrument.error());
    }
    if (auto done = key->bind(":keys", exchange::write_keys(setup.keys)).run(); !done) {
        return done;
    }
    for (const std::string& document : setup.instruments) {
        const auto read = exchange::read_instrument(document);
        if (!read.value) {
            return damaged("instruments");
        }
        const InstrumentRef& ref = (*read.value)->ref;
        instrument->bind(":id", ref.id.text())
            .bind(":version", ref.version)
            .bind(":document", document);
        if (auto done = instrument->run(); !done) {
            return done;
        }
    }
    return transaction->commit();
}

Result<Done> Collection::load() {
    const auto keys = database_.text("SELECT value FROM settings WHERE key = 'keys'");
    auto rows = database_.prepare("SELECT number, id, version, document FROM instruments");
    if (!keys || !rows) {
        return std::unexpected(!keys ? keys.error() : rows.error());
    }
    auto registry = exchange::read_keys(*keys);
    if (!registry.value) {
        return damaged("settings");
    }
    keys_ = std::move(*registry.value);
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        instruments_[rows->integer(0)] = {.id = assessment::InstrumentId(rows->text(1)),
                                          .version = std::string(rows->text(2))};
        if (rows->is_null(3)) {
            continue;
        }
        auto own = exchange::read_instrument(rows->text(3));
        if (!own.value) {
            return damaged("instruments");
        }
        own_.push_back(std::move(*own.value));
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> Collection::prepare() {
    if (insert_report_) {
        return Done{};
    }
    auto report = database_.prepare(R"sql(
        INSERT INTO reports (digest, trust, enterprise, name, period, issued, instrument, profile,
                             standings, tier, scores, evidences, draft, reasons, source)
        VALUES (:digest, :trust, :enterprise, :name, :period, :issued, :instrument, :profile,
                :standings, :tier, :scores, :evidences, :draft, :reasons, :source)
        ON CONFLICT DO NOTHING)sql");
    auto body = database_.prepare(R"sql(
        INSERT INTO bodies (report, size, bytes)
        VALUES (last_insert_rowid(), :size, :bytes))sql");
    if (!report || !body) {
        return std::unexpected(!report ? report.error() : body.error());
    }
    insert_report_ = std::move(*report);
    insert_body_ = std::move(*body);
    return Done{};
}

/// A number of its own for every instrument that there is a report of.
Result<std::int64_t> Collection::instrument_number(const InstrumentRef& ref) {
    for (const auto& [number, known] : instruments_) {
        if (known == ref) {
            return number;
        }
    }
    auto insert = database_.prepare("INSERT INTO instruments (id, version) VALUES (:id, :version)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    insert->bind(":id", ref.id.text()).bind(":version", ref.version);
    if (auto done = insert->run(); !done) {
        return std::unexpected(done.error());
    }
    const auto number = database_.integer("SELECT last_insert_rowid()");
    if (number) {
        instruments_[*number] = ref;
    }
    return number;
}

/// True when it was not there yet.
Result<bool> Collection::insert(const Intake& intake) {
    assert(insert_report_ && insert_body_);  // prepare() made them
    store::Statement& report = *insert_report_;
    store::Statement& body = *insert_body_;
    bind_row(report, intake);
    if (!intake.entry.instrument.id.empty()) {
        const auto number = instrument_number(intake.entry.instrument);
        if (!number) {
            return std::unexpected(number.error());
        }
        report.bind(":instrument", *number);
    }
    if (auto done = report.run(); !done) {
        return std::unexpected(done.error());
    }
    if (database_.changes() == 0) {
        return false;
    }
    if (!intake.body.empty()) {
        body.bind(":size", intake.size).bind_bytes(":bytes", intake.body);
        if (auto done = body.run(); !done) {
            return std::unexpected(done.error());
        }
    }
    return true;
}

Result<Tally> Collection::add(std::int64_t run, std::span<const Intake> batch) {
    auto tally = add_whole(run, batch);
    if (!tally) {  // the numbers of instruments that were rolled back are none any more
        instruments_.clear();
        own_.clear();
        [[maybe_unused]] const auto again = load();  // what went wrong first is told
    }
    return tally;
}

Result<Tally> Collection::add_whole(std::int64_t run, std::span<const Intake> batch) {
    if (auto ready = prepare(); !ready) {
        return std::unexpected(ready.error());
    }
    auto transaction = store::Transaction::begin(database_);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    Tally tally;
    for (const Intake& intake : batch) {
        const auto is_new = insert(intake);
        if (!is_new) {
            return std::unexpected(is_new.error());
        }
        ++(*is_new ? tally.added : tally.known);
        tally.unsound += assessment::programme::counts(intake.entry.trust) ? 0 : 1;
    }
    if (auto counted = count(run, tally); !counted) {
        return std::unexpected(counted.error());
    }
    if (auto done = transaction->commit(); !done) {
        return std::unexpected(done.error());
    }
    return tally;
}

Result<Tally> Collection::remove(std::int64_t run, const std::string& what) {
    auto transaction = store::Transaction::begin(database_);
    auto statement = database_.prepare(R"sql(
        DELETE FROM reports
        WHERE enterprise = :what
           OR (:by_digest AND lower(hex(digest)) GLOB :what || '*'))sql");
    if (!transaction || !statement) {
        return std::unexpected(!transaction ? transaction.error() : statement.error());
    }
    statement->bind(":what", what).bind(":by_digest", is_digest_beginning(what));
    if (auto done = statement->run(); !done) {
        return std::unexpected(done.error());
    }
    const Tally tally{.removed = database_.changes()};
    if (auto counted = count(run, tally); !counted) {
        return std::unexpected(counted.error());
    }
    if (auto done = transaction->commit(); !done) {
        return std::unexpected(done.error());
    }
    // The log still has what was overwritten in the file.
    if (auto emptied = database_.text("PRAGMA wal_checkpoint(TRUNCATE)"); !emptied) {
        return std::unexpected(emptied.error());
    }
    return tally;
}

Result<Done> Collection::read(const std::string& query, const Visit& visit) {
    auto rows = database_.prepare("SELECT " + std::string(row_columns) + " FROM reports " + query);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        auto read = read_row(*rows, instruments_);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!visit(std::move(*read))) {
            return Done{};
        }
    }
    return row ? Result<Done>(Done{}) : std::unexpected(row.error());
}

Result<Done> Collection::each(const Visit& visit) {
    return read("ORDER BY number", visit);
}

Result<Done> Collection::each_chosen(const Visit& visit) {
    std::optional<std::pair<std::string, std::string>> last;
    return read(std::string(in_order_of_counting), [&](Row&& row) {
        std::pair place(row.entry.enterprise, row.entry.period);
        if (last == place) {
            return true;
        }
        last = std::move(place);
        return visit(std::move(row));
    });
}

Result<std::vector<std::int64_t>> Collection::chosen_numbers() {
    auto rows = database_.prepare("SELECT number, enterprise, period FROM reports " +
                                  std::string(in_order_of_counting));
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<std::int64_t> numbers;
    std::optional<std::pair<std::string, std::string>> last;
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        std::pair place{std::string(rows->text(1)), std::string(rows->text(2))};
        if (last != place) {
            numbers.push_back(rows->integer(0));
            last = std::move(place);
        }
    }
    std::ranges::sort(numbers);
    return row ? Result<std::vector<std::int64_t>>(std::move(numbers))
               : std::unexpected(row.error());
}

Result<std::vector<Entry>> Collection::entries() {
    std::vector<Entry> entries;
    auto done = each([&](Row&& row) {
        entries.push_back(std::move(row.entry));
        return true;
    });
    return done ? Result<std::vector<Entry>>(std::move(entries)) : std::unexpected(done.error());
}

Result<std::vector<PeriodCount>> Collection::count_by_period() {
    auto rows = database_.prepare(
        "SELECT instrument, period, count(*) FROM reports WHERE trust <= :worst AND instrument IS "
        "NOT NULL GROUP BY instrument, period ORDER BY period, instrument");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(":worst", static_cast<std::int64_t>(assessment::programme::Trust::not_signed));
    std::vector<PeriodCount> counts;
    auto row = rows->step();
    for (; row && *row; row = rows->step()) {
        counts.push_back({.instrument = instruments_.at(rows->integer(0)),
                          .period = std::string(rows->text(1)),
                          .reports = rows->integer(2)});
    }
    return row ? Result<std::vector<PeriodCount>>(std::move(counts)) : std::unexpected(row.error());
}

Result<std::optional<std::string>> Collection::body(std::int64_t number) {
    auto statement = database_.prepare("SELECT size, bytes FROM bodies WHERE report = :number");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const auto row = statement->bind(":number", number).step();
    if (!row) {
        return std::unexpected(row.error());
    }
    if (!*row) {
        return std::optional<std::string>();
    }
    auto bytes = uncompressed(statement->bytes(1), static_cast<std::size_t>(statement->integer(0)));
    if (!bytes) {
        return damaged("bodies");
    }
    return bytes;
}

}  // namespace app::programme
