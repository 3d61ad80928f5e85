// SPDX-License-Identifier: MIT
// Who is chosen by a rule, and whether that holds: `ipgauge programme select`, the same tables.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "app/programme/desk_parts.hpp"
#include "app/programme/rule_reader.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/partial.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Instrument;
using assessment::programme::Counting;
using assessment::programme::SelectionRule;
using assessment::programme::SensitivityRules;
using assessment::programme::Trust;
using std::string_view_literals::operator""sv;

constexpr std::array shown{"rule"sv, "selection"sv, "sensitivity"sv};
constexpr std::size_t most_values = 60;  // of a field that quotas are set by

// ---- what the rule is made with

DeskChoice trust_choice(const Catalogue& words) {
    DeskChoice choice{.id = "trust", .label = words("programme.rule.trust"_text)};
    for (std::size_t at = 0; at < assessment::programme::trust_count; ++at) {
        const auto trust = static_cast<Trust>(at);
        if (counts(trust)) {
            choice.options.emplace_back(name(trust), exchange::trust_text(trust, words));
        }
    }
    std::ranges::reverse(choice.options);  // the usual first
    return choice;
}

DeskChoice tier_choice(const Instrument& instrument, const Catalogue& words) {
    DeskChoice choice{.id = "tier",
                      .label = words("programme.rule.tier"_text),
                      .options = {{"", words("programme.rule.any"_text)}}};
    for (const auto& tier : instrument.tiers) {
        choice.options.emplace_back(tier.id.text(), tier.title.in(words.language()));
    }
    return choice;
}

DeskChoice dimension_choice(const Instrument& instrument, const Catalogue& words) {
    DeskChoice choice{.id = "dimensions"};
    for (const auto& dimension : instrument.dimensions) {
        choice.options.emplace_back(dimension.id.text(), dimension.title.in(words.language()));
    }
    return choice;
}

DeskChoice field_choice(const assessment::FieldId& field, const DeskContents& contents,
                        const std::vector<std::size_t>& rows, const Instrument& instrument,
                        const Catalogue& words) {
    std::set<std::string> values;
    for (const std::size_t row : rows) {
        const auto& profile = contents.rows[row].entry.profile;
        const auto at = profile.find(field);
        values.insert(at == profile.end() ? std::string()
                                          : assessment::programme::group_name(at->second));
    }
    DeskChoice choice{.id = field.text(), .label = exchange::field_text(instrument, field, words)};
    for (const std::string& value : values) {
        if (choice.options.size() < most_values) {
            choice.options.emplace_back(value,
                                        exchange::group_text(instrument, field, value, words));
        }
    }
    return choice;
}

/// All that count of the period; who has another instrument is told so, as by the command line.
std::vector<std::size_t> rows_of(const DeskContents& contents, const Scope& scope) {
    std::vector<std::size_t> rows;
    for (std::size_t at = 0; at < contents.rows.size(); ++at) {
        if (contents.counting[at] == Counting::counts &&
            contents.rows[at].entry.period == scope.period) {
            rows.push_back(at);
        }
    }
    return rows;
}

std::unique_ptr<Chosen> choose(const DeskContents& contents, const Scope& scope,
                               const DeskRule& texts, const SelectionRule& rule,
                               const SensitivityRules& moved) {
    auto chosen = std::make_unique<Chosen>(Chosen{.rule_texts = texts,
                                                  .instrument = scope.instrument,
                                                  .period = scope.period,
                                                  .rule = rule,
                                                  .rows = rows_of(contents, scope)});
    std::ranges::transform(chosen->rows, std::back_inserter(chosen->entries),
                           [&](std::size_t row) { return contents.rows[row].entry; });
    const Instrument& instrument = *scope.instrument;
    chosen->selection = select(chosen->entries, instrument, rule);
    chosen->sensitivity = sensitivity(chosen->entries, instrument, rule, moved);
    return chosen;
}

bool is_of(const Chosen& chosen, const Scope& scope, const DeskRule& rule) {
    return chosen.rule_texts == rule && chosen.instrument == scope.instrument &&
           chosen.period == scope.period;
}

// ---- what comes of it

DeskTable heads_of(const exchange::ProgrammeTable& made, const exchange::FigureNumbers& numbers,
                   const Catalogue& words) {
    DeskTable table{.id = std::string(made.figure), .title = made.table.title};
    if (const auto* figure = exchange::find_figure(made.figure)) {
        table.text = exchange::why_text(*figure, numbers, words);
    }
    for (const auto& column : made.table.columns) {
        table.columns.push_back(
            {.id = std::to_string(table.columns.size()), .label = column.title});
    }
    return table;
}

DeskRow row_of(const exchange::Cells& cells) {
    DeskRow row;
    std::ranges::transform(cells, std::back_inserter(row.cells),
                           [](const auto& cell) { return DeskCell{.text = cell_text(cell)}; });
    return row;
}

/// Quotas that are not met, and a page of the ranking, with the name first, which leads to the
/// report.
void add_ranking(DeskAnswer& answer, DeskTable table, const exchange::Table& all,
                 const Chosen& chosen, std::size_t wanted_page) {
    const auto& ranking = chosen.selection.ranking;
    const auto page = page_of(ranking.size(), wanted_page);
    answer.found = ranking.size();
    answer.page = page.page;
    std::swap(table.columns[0], table.columns[1]);
    table.columns[0].id = "name";
    table.columns[2].id = "fate";
    table.columns[3].id = "tier";
    for (std::size_t at = page.from; at < page.end; ++at) {
        DeskRow row = row_of(all.rows[at]);
        std::swap(row.cells[0], row.cells[1]);
        row.report = static_cast<std::int64_t>(chosen.rows[ranking[at].entry]) + 1;
        table.rows.push_back(std::move(row));
    }
    DeskTable unmet{.id = "unmet"};
    for (std::size_t at = ranking.size(); at < all.rows.size(); ++at) {
        unmet.rows.push_back({.cells = {{.text = cell_text(all.rows[at][1])}}});
    }
    if (!unmet.rows.empty()) {
        answer.tables.push_back(std::move(unmet));
    }
    answer.tables.push_back(std::move(table));
}

/// All that a rule can be made of.
void add_choices(DeskAnswer& answer, const DeskContents& contents, const Scope& scope,
                 const Catalogue& words) {
    const Instrument& instrument = *scope.instrument;
    const auto rows = rows_of(contents, scope);
    answer.all = rows.size();
    answer.choices.push_back(tier_choice(instrument, words));
    answer.choices.push_back(trust_choice(words));
    answer.choices.push_back(dimension_choice(instrument, words));
    for (const auto& field : assessment::programme::usual_fields(instrument)) {
        answer.choices.push_back(field_choice(field, contents, rows, instrument, words));
    }
}

/// The tables of a selection, as the command line makes them.
std::vector<exchange::ProgrammeTable> tables_of(const Chosen& chosen, const DeskQuery& query,
                                                const Catalogue& words) {
    const Instrument& instrument = *chosen.instrument;
    const auto figures = assessment::programme::figures_of(chosen.entries, instrument, {});
    auto tables = exchange::programme_tables({.instrument = instrument,
                                              .figures = figures,
                                              .period = chosen.period,
                                              .issued = day_of(query),
                                              .entries = chosen.entries,
                                              .rule = &chosen.rule,
                                              .selection = &chosen.selection,
                                              .sensitivity = &chosen.sensitivity},
                                             words);
    std::erase_if(tables, [](const auto& made) {
        return std::ranges::find(shown, made.figure) == shown.end();
    });
    return tables;
}

DeskFile selection_file(const Chosen& chosen, const DeskQuery& query, const Catalogue& words) {
    std::vector<exchange::Table> tables;
    std::ranges::transform(tables_of(chosen, query, words), std::back_inserter(tables),
                           [](auto& made) { return std::move(made.table); });
    return file_of(query, words("programme.selection"_text), chosen.period, std::move(tables));
}

void add_tables(DeskAnswer& answer, const Chosen& chosen, const DeskQuery& query,
                const Catalogue& words) {
    const exchange::FigureNumbers numbers{.percent = chosen.sensitivity.rules.percent,
                                          .trials = chosen.sensitivity.trials};
    for (const auto& made : tables_of(chosen, query, words)) {
        DeskTable table = heads_of(made, numbers, words);
        if (made.figure == "selection") {
            add_ranking(answer, std::move(table), made.table, chosen, query.page);
            continue;
        }
        std::ranges::transform(made.table.rows, std::back_inserter(table.rows), row_of);
        answer.tables.push_back(std::move(table));
    }
}

}  // namespace

std::optional<DeskSaying> selection_answer(const DeskContents& contents,
                                           std::unique_ptr<Chosen>& chosen,
                                           const DeskQuery& query) {
    const auto& words = contents.library->words(query.language);
    DeskAnswer answer;
    const Scope scope = begin(answer, contents, query);
    if (scope.instrument == nullptr) {
        return answer;
    }
    add_choices(answer, contents, scope, words);
    if (!query.rule.empty()) {
        const std::vector<RuleText> texts(query.rule.begin(), query.rule.end());
        auto reading = read_rule(texts, *scope.instrument);
        answer.wrong = std::move(reading.wrong);
        if (reading.rule && (chosen == nullptr || !is_of(*chosen, scope, query.rule))) {
            chosen = choose(contents, scope, query.rule, *reading.rule, reading.moved);
        }
    }
    const bool is_made = !query.rule.empty() && answer.wrong.empty();
    if (!query.format.empty()) {
        return is_made ? std::optional<DeskSaying>(selection_file(*chosen, query, words))
                       : std::nullopt;
    }
    if (is_made) {
        add_tables(answer, *chosen, query, words);
    }
    return answer;
}

}  // namespace app::programme
