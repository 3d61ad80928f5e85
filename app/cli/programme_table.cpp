// SPDX-License-Identifier: MIT
// `ipgauge programme table`: one row for each enterprise and period that counts.
#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/columns.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/programme_parts.hpp"
#include "app/cli/table.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/score.hpp"

namespace app::cli {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Condition;
using assessment::ConditionKind;
using assessment::ConditionState;
using assessment::Instrument;
using assessment::Range;
using assessment::programme::Entry;
using exchange::Cell;
using exchange::Cells;
using exchange::Points;
using exchange::Table;
using programme::Row;

/// What the score needs to know, as the entry has it.
assessment::Score score_of(const Entry& entry, const Instrument& instrument) {
    std::vector<assessment::Standing> standings(entry.standings.size());
    std::ranges::transform(entry.standings, standings.begin(), [](const auto& standing) {
        return assessment::Standing{.state = standing.state,
                                    .level = standing.level.value_or(0),
                                    .assurance = standing.assurance};
    });
    return assessment::score(instrument, standings);
}

/// Must-haves of the next tier that are not met or open.
std::vector<std::uint32_t> missed_gates(const Entry& entry, const Instrument& instrument) {
    std::vector<std::uint32_t> missed;
    const std::size_t next = entry.tier ? *entry.tier + std::size_t{1} : 0;
    if (next >= instrument.tiers.size() || entry.standings.size() != instrument.criteria.size()) {
        return missed;
    }
    const assessment::Score score = score_of(entry, instrument);
    for (const Condition& condition : score.tiers[next].conditions) {
        if (condition.kind == ConditionKind::gate && condition.state != ConditionState::met) {
            missed.push_back(instrument.tiers[next].gates[condition.gate].criterion);
        }
    }
    return missed;
}

std::string gates_text(const Entry& entry, const Instrument& instrument, const Catalogue& words) {
    std::string text;
    for (const std::uint32_t criterion : missed_gates(entry, instrument)) {
        text += (text.empty() ? std::string() : words("verify.separator"_text)) +
                exchange::numbered_title(instrument, criterion, words.language());
    }
    return text;
}

/// The lower end: what is certain while something is open.
Cell points(const std::optional<Range>& range, int Range::* bound) {
    return range ? Cell(Points{(*range).*bound}) : Cell(std::string());
}

Table empty_table(const Instrument& instrument, const Catalogue& words) {
    Table table{.title = instrument.title.in(words.language()) + " " + instrument.ref.version};
    const auto column = [&](std::string title) {
        table.columns.push_back({.title = std::move(title)});
    };
    column(words("cli.programme.enterprise"_text));
    column(words("cli.programme.name"_text));
    column(words("cli.programme.period"_text));
    column(words("cli.programme.state"_text));
    column(words("cli.programme.tier"_text));
    column(words("cli.programme.total_supported"_text));
    column(words("cli.programme.total_declared"_text));
    for (const auto& dimension : instrument.dimensions) {
        column(words("cli.programme.supported_of"_text,
                     {{"dimension", dimension.title.in(words.language())}}));
    }
    column(words("cli.programme.gates"_text));
    column(words("cli.programme.source"_text));
    return table;
}

Cells cells_of(const Row& row, const Instrument& instrument, const Catalogue& words) {
    const Entry& entry = row.entry;
    Cells cells{entry.enterprise,
                entry.name,
                entry.period,
                exchange::trust_text(entry.trust, words),
                exchange::tier_name(instrument, entry.tier, words),
                points(entry.total, &Range::supported_low),
                points(entry.total, &Range::low)};
    for (std::size_t at = 0; at < instrument.dimensions.size(); ++at) {
        cells.push_back(at < entry.dimensions.size()
                            ? points(entry.dimensions[at], &Range::supported_low)
                            : Cell(std::string()));
    }
    cells.emplace_back(gates_text(entry, instrument, words));
    cells.emplace_back(row.source);
    return cells;
}

std::vector<std::string> text_row(const Row& row, const Instrument& instrument,
                                  const Catalogue& words) {
    const Entry& entry = row.entry;
    const auto number = [](const Cell& cell) { return exchange::csv_cell(cell); };
    return {printable(entry.name),
            printable(entry.period),
            exchange::tier_name(instrument, entry.tier, words),
            number(points(entry.total, &Range::supported_low)),
            number(points(entry.total, &Range::low)),
            std::to_string(missed_gates(entry, instrument).size()),
            printable(row.source)};
}

/// What a table begins with; all but the first go on in the file of the one before.
std::string head_of(const Instrument& instrument, bool is_first, const Catalogue& words) {
    constexpr std::size_t byte_order_mark = 3;
    const std::string head = exchange::write_csv(std::array{empty_table(instrument, words)});
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
        text += exchange::csv_row(cells_of(row, *instrument, console.words));
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
        {words("cli.programme.name"_text), words("cli.programme.period"_text),
         words("cli.programme.tier"_text), words("cli.programme.total_supported"_text),
         words("cli.programme.total_declared"_text), words("cli.programme.gates_missed"_text),
         words("cli.programme.source"_text)},
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
