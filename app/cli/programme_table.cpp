// SPDX-License-Identifier: MIT
// `ipgauge programme table`: one row for each enterprise and period that counts.
#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/cli/table.hpp"
#include "app/programme/entry_table.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/score.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Instrument;
using assessment::Range;
using assessment::programme::Entry;
using programme::Row;

std::vector<std::string> text_row(const Row& row, const Instrument& instrument,
                                  const Catalogue& words) {
    const Entry& entry = row.entry;
    const auto points = [](const std::optional<Range>& range, int Range::* bound) {
        return exchange::csv_cell(programme::points_cell(range, bound));
    };
    return {printable(entry.name),
            printable(entry.period),
            exchange::tier_name(instrument, entry.tier, words),
            points(entry.total, &Range::supported_low),
            points(entry.total, &Range::low),
            std::to_string(programme::missed_gates(entry, instrument).size()),
            printable(row.source)};
}

/// What a table begins with; all but the first go on in the file of the one before.
std::string head_of(const Instrument& instrument, bool is_first, const Catalogue& words) {
    constexpr std::size_t byte_order_mark = 3;
    const std::string head =
        exchange::write_csv(std::array{programme::empty_entry_table(instrument, words)});
    return is_first ? head : "\r\n" + head.substr(byte_order_mark);
}

/// Tables of instruments in the order in which the first report of each comes. The first, which is
/// nearly always all there is, goes out as it comes: there may be millions of rows.
Exit write_tables(programme::Collection& collection, Console& console) {
    std::vector<std::pair<std::string, std::string>> tables;  // by digest; of the first no text
    const auto find = collection.finder();
    const auto done = collection.each_chosen([&](Row&& row) {
        const auto instrument = find(row.entry.instrument);
        if (instrument == nullptr) {
            return true;  // it is sound, so the instrument was here when it came
        }
        auto at = std::ranges::find(tables, instrument->digest,
                                    &std::pair<std::string, std::string>::first);
        std::string text;
        if (at == tables.end()) {
            text = head_of(*instrument, tables.empty(), console.words);
            tables.emplace_back(instrument->digest, "");
            at = tables.end() - 1;
        }
        text += exchange::csv_row(
            programme::entry_cells(row.entry, row.source, *instrument, console.words));
        if (at == tables.begin()) {
            console.out << text;
        } else {
            at->second += text;
        }
        return true;
    });
    if (!done) {
        return show(console, done.error());
    }
    if (tables.empty()) {
        console.out << exchange::write_csv({});
    }
    for (const auto& [digest, text] : tables) {
        console.out << text;
    }
    return Exit::done;
}

Exit show_table(programme::Collection& collection, Console& console) {
    const auto& words = console.words;
    std::vector<std::vector<std::string>> rows;
    const auto find = collection.finder();
    const auto done = collection.each_chosen([&](Row&& row) {
        if (const auto instrument = find(row.entry.instrument)) {
            rows.push_back(text_row(row, *instrument, words));
        }
        return true;
    });
    if (!done) {
        return show(console, done.error());
    }
    console.out << table_text(
        {words("programme.column.name"_text), words("programme.column.period"_text),
         words("programme.column.tier"_text), words("programme.column.total_supported"_text),
         words("programme.column.total_declared"_text), words("programme.column.gates_missed"_text),
         words("programme.column.source"_text)},
        rows);
    return Exit::done;
}

}  // namespace

Exit run_programme_table(const Request& request, Console& console) {
    if (!request.format.empty() && request.format != "text" && request.format != "csv") {
        return show_bad_use(console,
                            console.words("cli.use.unknown_format"_text,
                                          {{"format", request.format}, {"formats", "text, csv"}}));
    }
    auto opened = open_collection(request, console);
    if (!opened.collection) {
        return opened.exit;
    }
    return request.format == "csv" ? write_tables(*opened.collection, console)
                                   : show_table(*opened.collection, console);
}

}  // namespace app::cli
