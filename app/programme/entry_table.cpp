// SPDX-License-Identifier: MIT
#include "app/programme/entry_table.hpp"

#include <algorithm>
#include <utility>

#include "assessment/exchange/programme_words.hpp"
#include "assessment/exchange/report_words.hpp"
#include "assessment/score.hpp"

namespace app::programme {

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

std::string gates_text(const Entry& entry, const Instrument& instrument, const Catalogue& words) {
    std::string text;
    for (const std::uint32_t criterion : missed_gates(entry, instrument)) {
        text += (text.empty() ? std::string() : words("verify.separator"_text)) +
                exchange::numbered_title(instrument, criterion, words.language());
    }
    return text;
}

}  // namespace

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

Cell points_cell(const std::optional<Range>& range, int Range::* bound) {
    return range ? Cell(Points{(*range).*bound}) : Cell(std::string());
}

Table empty_entry_table(const Instrument& instrument, const Catalogue& words) {
    Table table{.title = instrument.title.in(words.language()) + " " + instrument.ref.version};
    const auto column = [&](std::string title) {
        table.columns.push_back({.title = std::move(title)});
    };
    column(words("programme.column.enterprise"_text));
    column(words("programme.column.name"_text));
    column(words("programme.column.period"_text));
    column(words("programme.column.state"_text));
    column(words("programme.column.tier"_text));
    column(words("programme.column.total_supported"_text));
    column(words("programme.column.total_declared"_text));
    for (const auto& dimension : instrument.dimensions) {
        column(words("programme.column.supported_of"_text,
                     {{"dimension", dimension.title.in(words.language())}}));
    }
    column(words("programme.column.gates"_text));
    column(words("programme.column.source"_text));
    return table;
}

Cells entry_cells(const Entry& entry, const std::string& source, const Instrument& instrument,
                  const Catalogue& words) {
    Cells cells{entry.enterprise,
                entry.name,
                entry.period,
                exchange::trust_text(entry.trust, words),
                exchange::tier_name(instrument, entry.tier, words),
                points_cell(entry.total, &Range::supported_low),
                points_cell(entry.total, &Range::low)};
    for (std::size_t at = 0; at < instrument.dimensions.size(); ++at) {
        cells.push_back(at < entry.dimensions.size()
                            ? points_cell(entry.dimensions[at], &Range::supported_low)
                            : Cell(std::string()));
    }
    cells.emplace_back(gates_text(entry, instrument, words));
    cells.emplace_back(source);
    return cells;
}

}  // namespace app::programme
