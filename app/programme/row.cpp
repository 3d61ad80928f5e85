// SPDX-License-Identifier: MIT
#include "app/programme/row.hpp"

#include <cassert>
#include <chrono>
#include <utility>

#include "app/programme/packed.hpp"
#include "assessment/exchange/hexadecimal.hpp"

namespace app::programme {

namespace {

using assessment::Date;
using assessment::programme::Trust;
using store::Statement;

constexpr std::size_t digest_size = 32;

std::int64_t number_of(Date date) {
    if (!date.ok()) {
        return 0;
    }
    return int{date.year()} * std::int64_t{10'000} + unsigned{date.month()} * std::int64_t{100} +
           unsigned{date.day()};
}

Date date_of(std::int64_t number) {
    return std::chrono::year(static_cast<int>(number / 10'000)) /
           std::chrono::month(static_cast<unsigned>(number / 100 % 100)) /
           std::chrono::day(static_cast<unsigned>(number % 100));
}

std::string digest_bytes(std::string_view digest) {
    const auto bytes = assessment::exchange::from_hexadecimal<digest_size>(digest);
    assert(bytes && "a digest is 64 hexadecimal digits");
    return {bytes->begin(), bytes->end()};
}

/// All that is one column; false when a number of it cannot be.
bool read_plain(const Statement& statement, Row& row) {
    Entry& entry = row.entry;
    row.number = statement.integer(0);
    entry.digest = assessment::exchange::to_hexadecimal(statement.bytes(1));
    const auto trust = statement.integer(2);
    entry.trust = static_cast<Trust>(trust);
    entry.enterprise = statement.text(3);
    entry.name = statement.text(4);
    entry.period = statement.text(5);
    entry.issued = date_of(statement.integer(6));
    if (!statement.is_null(10)) {
        entry.tier = static_cast<std::uint32_t>(statement.integer(10));
    }
    entry.evidences = static_cast<int>(statement.integer(12));
    entry.is_draft = statement.integer(13) != 0;
    row.reasons = read_reasons(statement.text(14));
    row.source = statement.text(15);
    return trust >= 0 && trust < std::int64_t{assessment::programme::trust_count};
}

}  // namespace

void bind_row(Statement& statement, const Intake& intake) {
    const Entry& entry = intake.entry;
    statement.bind_bytes(":digest", digest_bytes(entry.digest))
        .bind(":trust", static_cast<std::int64_t>(entry.trust))
        .bind(":enterprise", entry.enterprise)
        .bind(":name", entry.name)
        .bind(":period", entry.period)
        .bind(":issued", number_of(entry.issued))
        .bind_bytes(":profile", pack_profile(entry.profile))
        .bind_bytes(":standings", pack_standings(entry.standings))
        .bind_bytes(":scores", pack_scores(entry))
        .bind(":evidences", std::int64_t{entry.evidences})
        .bind(":draft", entry.is_draft)
        .bind(":reasons", write_reasons(intake.reasons))
        .bind(":source", intake.source);
    if (entry.tier) {
        statement.bind(":tier", std::int64_t{*entry.tier});
    }
}

Result<Row> read_row(const Statement& statement,
                     const std::map<std::int64_t, assessment::InstrumentRef>& instruments) {
    Row row;
    bool is_sound = read_plain(statement, row);
    if (const auto at = instruments.find(statement.integer(7)); at != instruments.end()) {
        row.entry.instrument = at->second;
    }
    auto profile = unpack_profile(statement.bytes(8));
    auto standings = unpack_standings(statement.bytes(9));
    is_sound = unpack_scores(statement.bytes(11), row.entry) && is_sound;
    if (!is_sound || !profile || !standings) {
        return assessment::fail(assessment::ErrorCode::storage_damaged, "reports",
                                std::to_string(row.number));
    }
    row.entry.profile = std::move(*profile);
    row.entry.standings = std::move(*standings);
    return row;
}

}  // namespace app::programme
