// SPDX-License-Identifier: MIT
// A selection: the rule that was stated, who is chosen by it, and whether that holds. Declared in
// programme_tables_parts.hpp.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::Entry;
using programme::Quota;
using programme::Ranked;
using programme::SelectionRule;

namespace {

const programme::Steadiness* steadiness_of(const ProgrammeSource& source, std::size_t entry) {
    if (source.report.sensitivity == nullptr) {
        return nullptr;
    }
    const auto& all = source.report.sensitivity->candidates;
    const auto found = std::ranges::lower_bound(all, entry, {}, &programme::Steadiness::entry);
    return found == all.end() || found->entry != entry ? nullptr : &*found;
}

Cells selection_row(const ProgrammeSource& source, const Ranked& ranked) {
    const Entry& entry = source.report.entries[ranked.entry];
    const Instrument& instrument = source.instrument();
    Cells row{ranked.rank == 0 ? Cell() : whole_cell(static_cast<std::int64_t>(ranked.rank)),
              shown_name(entry), fate_text(ranked, instrument, source.words)};
    const bool is_ours = ranked.fate != programme::Fate::other_instrument;
    row.emplace_back(is_ours ? tier_name(instrument, entry.tier, source.words) : std::string());
    row.push_back(is_ours && entry.total ? Cell(Points{entry.total->supported_low}) : Cell());
    row.emplace_back(ranked.is_tied ? decider_text(ranked.behind, source.words) : std::string());
    if (source.report.sensitivity != nullptr) {
        const programme::Steadiness* const steady = steadiness_of(source, ranked.entry);
        const bool is_proved = steady != nullptr && source.report.sensitivity->is_bounded;
        row.emplace_back(is_proved ? certainty_text(steady->certainty, source.words)
                                   : std::string());
        row.push_back(steady == nullptr
                          ? Cell()
                          : whole_cell(static_cast<std::int64_t>(steady->times_selected)));
    }
    return row;
}

void add_unmet(Table& table, const ProgrammeSource& source) {
    for (const std::size_t at : source.report.selection->unmet) {
        const programme::Quota& quota = source.report.rule->quotas[at];
        table.rows.push_back(
            {Cell(),
             source.words("programme.quota.unmet"_text,
                          {{"field", field_text(source.instrument(), quota.field, source.words)},
                           {"value", group_text(source.instrument(), quota.field, quota.value,
                                                source.words)},
                           {"count", quota.at_least}})});
    }
}

Cell count_cell(std::size_t count) {
    return whole_cell(static_cast<std::int64_t>(count));
}

/// What there is to be said, and what it is.
Table pairs(std::string title, const Catalogue& words) {
    return {.title = std::move(title),
            .columns = {{words("programme.column.figure"_text), 44},
                        {words("programme.column.value"_text), 36}}};
}

std::string bounds_text(const Quota& quota, const Catalogue& words) {
    if (!quota.at_most) {
        return words("programme.rule.at_least"_text, {{"least", quota.at_least}});
    }
    return quota.at_least == 0 ? words("programme.rule.at_most"_text, {{"most", *quota.at_most}})
                               : words("programme.rule.between"_text,
                                       {{"least", quota.at_least}, {"most", *quota.at_most}});
}

void add_stated(Table& table, const SelectionRule& rule, const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    const Instrument& instrument = source.instrument();
    const auto add = [&](std::string what, Cell value) {
        table.rows.push_back({std::move(what), std::move(value)});
    };
    add(words("programme.rule.places"_text), count_cell(rule.places));
    if (rule.tier) {
        add(words("programme.rule.tier"_text), tier_name(instrument, rule.tier, words));
    }
    if (rule.total > 0) {
        add(words("programme.rule.total"_text), Points{rule.total});
    }
    add(words("programme.rule.trust"_text), trust_text(rule.trust, words));
    for (const Minimum& minimum : rule.minimums) {
        add(words("programme.rule.minimum"_text,
                  {{"dimension", source.in_words(instrument.dimensions[minimum.dimension].title)}}),
            Points{minimum.hundredths});
    }
    for (const Quota& quota : rule.quotas) {
        add(words("programme.rule.quota"_text,
                  {{"field", field_text(instrument, quota.field, words)},
                   {"value", group_text(instrument, quota.field, quota.value, words)}}),
            bounds_text(quota, words));
    }
}

}  // namespace

Table rule_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table = pairs(words("programme.figure.rule"_text), words);
    if (source.report.rule != nullptr) {
        add_stated(table, *source.report.rule, source);
    }
    table.rows.push_back(
        {words("programme.rule.candidates"_text), count_cell(source.report.selection->candidates)});
    table.rows.push_back(
        {words("programme.rule.selected"_text), count_cell(source.report.selection->selected)});
    return table;
}

Table selection_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.selection"_text),
                .columns = {{words("programme.column.rank"_text), 8},
                            {words("report.fact.enterprise"_text), 36},
                            {words("programme.column.fate"_text), 24},
                            {words("report.column.tier"_text), 18},
                            {words("programme.column.total"_text), 12},
                            {words("programme.column.tied"_text), 18}}};
    if (const programme::Sensitivity* const moved = source.report.sensitivity) {
        table.columns.push_back(
            {words("programme.column.certainty"_text, {{"percent", moved->rules.percent}}), 22});
        table.columns.push_back(
            {words("programme.column.times"_text, {{"trials", moved->trials}}), 16});
    }
    for (const Ranked& ranked : source.report.selection->ranking) {
        table.rows.push_back(selection_row(source, ranked));
    }
    add_unmet(table, source);
    return table;
}

Table sensitivity_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    const programme::Sensitivity& moved = *source.report.sensitivity;
    Table table = pairs(words("programme.figure.sensitivity"_text), words);
    table.rows = {{words("programme.rule.percent"_text), whole_cell(moved.rules.percent)},
                  {words("programme.rule.trials"_text), count_cell(moved.trials)},
                  {words("programme.rule.changed"_text), count_cell(moved.changed)},
                  {words("programme.rule.method"_text), moved.is_bounded
                                                            ? words("programme.rule.bounded"_text)
                                                            : words("programme.rule.tried"_text)}};
    return table;
}

}  // namespace assessment::exchange
