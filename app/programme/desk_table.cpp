// SPDX-License-Identifier: MIT
// The reports that count as a table, narrowed, sorted and in pages; and those that do not count.
#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <set>
#include <tuple>
#include <utility>

#include "app/programme/desk_parts.hpp"
#include "app/programme/entry_table.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/programme_words.hpp"
#include "assessment/exchange/table_document.hpp"
#include "assessment/programme/partial.hpp"

namespace app::programme {

using namespace assessment::literals;

namespace {

namespace exchange = assessment::exchange;
using assessment::Catalogue;
using assessment::Instrument;
using assessment::Range;
using assessment::programme::Counting;
using assessment::programme::Entry;
using exchange::Cell;
using exchange::Points;
using std::string_view_literals::operator""sv;

constexpr auto no_tier = "-"sv;
constexpr auto dimension_order = "d."sv;
constexpr int full = 10'000;  // hundredths
constexpr std::size_t most_options = 300;
constexpr std::size_t shown_reasons = 2;

std::string lower(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return made;
}

// ---- what the table is narrowed by

/// The value that an entry has for a choice, as an option's value; "=" for a field not filled.
std::string value_of(const Entry& entry, const Instrument& instrument, const std::string& choice) {
    if (choice == "trust") {
        return std::string(name(entry.trust));
    }
    if (choice == "tier") {
        return entry.tier ? instrument.tiers[*entry.tier].id.text() : std::string(no_tier);
    }
    const auto at = entry.profile.find(assessment::FieldId(choice));
    return "=" + (at == entry.profile.end() ? std::string()
                                            : assessment::programme::group_name(at->second));
}

bool is_found(const Intake& row, const std::string& search) {
    return search.empty() ||
           std::ranges::any_of(
               std::array{&row.entry.name, &row.entry.enterprise, &row.source},
               [&](const std::string* text) { return lower(*text).contains(search); });
}

std::string label_of(const std::string& choice, const std::string& value,
                     const Instrument& instrument, const Catalogue& words) {
    if (choice == "trust") {
        const auto trust = assessment::programme::read_trust(value);
        return trust ? exchange::trust_text(*trust, words) : std::string();
    }
    if (choice == "tier") {
        const auto at = std::ranges::find(instrument.tiers, value,
                                          [](const auto& tier) { return tier.id.text(); });
        return at == instrument.tiers.end() ? words("programme.no_tier"_text)
                                            : at->title.in(words.language());
    }
    return exchange::group_text(instrument, assessment::FieldId(choice), value.substr(1), words);
}

DeskChoice choice_of(const std::string& id, std::string label,
                     const std::vector<const Intake*>& rows, const Instrument& instrument,
                     const DeskQuery& query, const Catalogue& words) {
    const auto chosen = query.filters.find(id);
    DeskChoice choice{.id = id,
                      .label = std::move(label),
                      .value = chosen == query.filters.end() ? std::string() : chosen->second,
                      .options = {{"", words("programme.all"_text)}}};
    std::set<std::string> values;
    for (const Intake* row : rows) {
        values.insert(value_of(row->entry, instrument, id));
    }
    for (const std::string& value : values) {
        if (choice.options.size() <= most_options) {
            choice.options.emplace_back(value, label_of(id, value, instrument, words));
        }
    }
    return choice;
}

void add_filters(DeskAnswer& answer, const std::vector<const Intake*>& rows,
                 const Instrument& instrument, const DeskQuery& query, const Catalogue& words) {
    const auto add = [&](const std::string& id, std::string label) {
        auto choice = choice_of(id, std::move(label), rows, instrument, query, words);
        if (choice.options.size() > 2 || !choice.value.empty()) {
            answer.choices.push_back(std::move(choice));
        }
    };
    add("trust", words("programme.column.state"_text));
    add("tier", words("programme.column.tier"_text));
    for (const auto& field : assessment::programme::usual_fields(instrument)) {
        add(field.text(), exchange::field_text(instrument, field, words));
    }
}

// ---- what it is sorted by

/// Numbers with the greatest first, then texts.
using Key = std::tuple<std::int64_t, std::string>;

std::int64_t number_of(const Cell& cell) {
    const auto* points = std::get_if<Points>(&cell);
    return points == nullptr ? 1 : -std::int64_t{points->hundredths};
}

Key key_of(const Entry& entry, const Instrument& instrument, const std::string& order) {
    if (order == "enterprise") {
        return {0, entry.enterprise};
    }
    if (order == "name") {
        return {0, lower(entry.name)};
    }
    if (order == "state") {
        return {static_cast<std::int64_t>(entry.trust), {}};
    }
    if (order == "tier") {
        return {entry.tier ? -std::int64_t{*entry.tier} - 1 : 0, {}};
    }
    if (order == "declared") {
        return {number_of(points_cell(entry.total, &Range::low)), {}};
    }
    if (order == "gates") {
        return {static_cast<std::int64_t>(missed_gates(entry, instrument).size()), {}};
    }
    if (order.starts_with(dimension_order)) {
        const auto at =
            std::ranges::find(instrument.dimensions, order.substr(dimension_order.size()),
                              [](const auto& dimension) { return dimension.id.text(); });
        const auto place = static_cast<std::size_t>(at - instrument.dimensions.begin());
        return {place < entry.dimensions.size()
                    ? number_of(points_cell(entry.dimensions[place], &Range::supported_low))
                    : 1,
                {}};
    }
    return {number_of(points_cell(entry.total, &Range::supported_low)), {}};
}

void sort(std::vector<const Intake*>& rows, const Instrument& instrument, const DeskQuery& query) {
    std::vector<std::pair<Key, const Intake*>> keys;
    keys.reserve(rows.size());
    for (const Intake* row : rows) {
        keys.emplace_back(key_of(row->entry, instrument, query.order), row);
    }
    std::ranges::stable_sort(keys, [&](const auto& one, const auto& other) {
        return query.reversed ? other.first < one.first : one.first < other.first;
    });
    std::ranges::transform(keys, rows.begin(), [](const auto& key) { return key.second; });
}

// ---- the table

std::vector<DeskColumn> columns_of(const Instrument& instrument, const Catalogue& words) {
    std::vector<DeskColumn> columns{
        {.id = "name", .label = words("programme.column.name"_text)},
        {.id = "enterprise", .label = words("programme.column.enterprise"_text)},
        {.id = "tier", .label = words("programme.column.tier"_text)},
        {.id = "state", .label = words("programme.column.state"_text)},
        {.id = "supported", .label = words("programme.column.total_supported"_text)},
        {.id = "declared", .label = words("programme.column.total_declared"_text)}};
    for (const auto& dimension : instrument.dimensions) {
        columns.push_back({.id = std::string(dimension_order) + dimension.id.text(),
                           .label = dimension.title.in(words.language())});
    }
    columns.push_back({.id = "gates", .label = words("programme.column.gates_missed"_text)});
    return columns;
}

std::int64_t number_of(const DeskContents& contents, const Intake* row) {
    return row - contents.rows.data() + 1;
}

DeskRow row_of(const DeskContents& contents, const Intake* intake, const Instrument& instrument,
               const Catalogue& words) {
    const Entry& entry = intake->entry;
    DeskRow row{.report = number_of(contents, intake)};
    const auto add = [&](std::string text) { row.cells.push_back({.text = std::move(text)}); };
    add(entry.name.empty() ? entry.enterprise : entry.name);
    add(entry.enterprise == entry.name ? std::string() : entry.enterprise);
    add(exchange::tier_name(instrument, entry.tier, words));
    add(exchange::trust_text(entry.trust, words));
    add(cell_text(points_cell(entry.total, &Range::supported_low)));
    add(cell_text(points_cell(entry.total, &Range::low)));
    for (std::size_t at = 0; at < instrument.dimensions.size(); ++at) {
        add(at < entry.dimensions.size()
                ? cell_text(points_cell(entry.dimensions[at], &Range::supported_low))
                : std::string());
    }
    add(std::to_string(missed_gates(entry, instrument).size()));
    return row;
}

DeskFile table_file(const std::vector<const Intake*>& rows, const Scope& scope,
                    const DeskQuery& query, const Catalogue& words) {
    exchange::Table table = empty_entry_table(*scope.instrument, words);
    for (const Intake* row : rows) {
        table.rows.push_back(entry_cells(row->entry, row->source, *scope.instrument, words));
    }
    std::vector<exchange::Table> tables;
    tables.push_back(std::move(table));
    return file_of(query, words("programme.reports"_text), scope.period, std::move(tables));
}

// ---- what does not count

std::string why_not(const DeskContents& contents, const Intake& row, std::size_t most,
                    const Catalogue& words) {
    const auto at = static_cast<std::size_t>(&row - contents.rows.data());
    std::string text = contents.counting[at] == Counting::other_counts
                           ? words("programme.other_counts"_text)
                           : std::string();
    const auto instrument = contents.library->find(row.entry.instrument);
    std::string before;
    for (const Reason& reason : row.reasons | std::views::take(most)) {
        std::string said = plain_text(reason, instrument.get(), words);
        if (said != before) {  // of a file that is no report there is one thing to say
            text += (text.empty() ? "" : words("verify.separator"_text)) + said;
        }
        before = std::move(said);
    }
    return text;
}

std::vector<DeskColumn> refused_columns(const Catalogue& words) {
    return {{.id = "source", .label = words("programme.column.source"_text)},
            {.id = "name", .label = words("programme.column.name"_text)},
            {.id = "state", .label = words("programme.column.state"_text)},
            {.id = "reason", .label = words("programme.column.refused_because"_text)}};
}

/// With so many of its reasons: the report by itself and the file have all of them.
DeskRow refused_row(const DeskContents& contents, const Intake& intake, std::size_t most,
                    const Catalogue& words) {
    return {.report = number_of(contents, &intake),
            .cells = {{.text = intake.source},
                      {.text = intake.entry.name},
                      {.text = exchange::trust_text(intake.entry.trust, words)},
                      {.text = why_not(contents, intake, most, words)}}};
}

}  // namespace

std::optional<DeskSaying> table_answer(const DeskContents& contents, const DeskQuery& query) {
    const auto& words = contents.library->words(query.language);
    DeskAnswer answer;
    const Scope scope = begin(answer, contents, query);
    if (scope.instrument == nullptr) {
        return answer;
    }
    const Instrument& instrument = *scope.instrument;
    std::vector<const Intake*> rows;
    for (std::size_t at = 0; at < contents.rows.size(); ++at) {
        const Entry& entry = contents.rows[at].entry;
        if (contents.counting[at] == Counting::counts && entry.instrument == instrument.ref &&
            entry.period == scope.period) {
            rows.push_back(&contents.rows[at]);
        }
    }
    answer.all = rows.size();
    add_filters(answer, rows, instrument, query, words);
    const std::string search = lower(query.search);
    std::erase_if(rows, [&](const Intake* row) {
        return !is_found(*row, search) ||
               !std::ranges::all_of(query.filters, [&](const auto& filter) {
                   return value_of(row->entry, instrument, filter.first) == filter.second;
               });
    });
    sort(rows, instrument, query);
    if (!query.format.empty()) {
        return table_file(rows, scope, query, words);
    }
    const auto page = page_of(rows.size(), query.page);
    answer.found = rows.size();
    answer.page = page.page;
    DeskTable table{.id = "reports",
                    .title = words("programme.reports"_text),
                    .columns = columns_of(instrument, words)};
    for (std::size_t at = page.from; at < page.end; ++at) {
        table.rows.push_back(row_of(contents, rows[at], instrument, words));
    }
    answer.tables.push_back(std::move(table));
    return answer;
}

std::optional<DeskSaying> refused_answer(const DeskContents& contents, const DeskQuery& query) {
    const auto& words = contents.library->words(query.language);
    std::vector<const Intake*> rows;
    for (std::size_t at = 0; at < contents.rows.size(); ++at) {
        if (contents.counting[at] != Counting::counts) {
            rows.push_back(&contents.rows[at]);
        }
    }
    const std::string title = words("programme.refused"_text);
    DeskTable table{.id = "refused", .title = title, .columns = refused_columns(words)};
    if (!query.format.empty()) {
        exchange::Table file{.title = title};
        for (const DeskColumn& column : table.columns) {
            file.columns.push_back({.title = column.label});
        }
        for (const Intake* row : rows) {
            auto& cells = file.rows.emplace_back();
            for (DeskCell& cell : refused_row(contents, *row, most_reasons, words).cells) {
                cells.emplace_back(std::move(cell.text));
            }
        }
        std::vector<exchange::Table> tables;
        tables.push_back(std::move(file));
        return file_of(query, title, {}, std::move(tables));
    }
    const auto page = page_of(rows.size(), query.page);
    for (std::size_t at = page.from; at < page.end; ++at) {
        table.rows.push_back(refused_row(contents, *rows[at], shown_reasons, words));
    }
    DeskAnswer answer{.ticket = query.ticket,
                      .part = query.part,
                      .title = title,
                      .all = rows.size(),
                      .found = rows.size(),
                      .page = page.page};
    answer.tables.push_back(std::move(table));
    return answer;
}

// ---- what several of them need

DeskPage page_of(std::size_t rows, std::size_t page) {
    const std::size_t last = rows == 0 ? 0 : (rows - 1) / desk_page_size;
    const std::size_t shown = std::min(page, last);
    return {.page = shown,
            .from = shown * desk_page_size,
            .end = std::min(rows, (shown + 1) * desk_page_size)};
}

std::string cell_text(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : exchange::csv_cell(cell);
}

int band_of(const Cell& cell) {
    const auto* points = std::get_if<Points>(&cell);
    return points == nullptr ? 0 : std::clamp(points->hundredths * 4 / full, 0, 3) + 1;
}

assessment::Date day_of(const DeskQuery& query) {
    return assessment::read_iso_date(query.day).value_or(assessment::Date{});
}

std::string file_name_of(const DeskQuery& query, const std::string& title,
                         const std::string& period) {
    std::string name = "IPGauge-" + title;
    for (const std::string& part : {period, query.day}) {
        name += part.empty() ? "" : "-" + part;
    }
    return name;
}

DeskFile file_of(const DeskQuery& query, const std::string& title, const std::string& period,
                 std::vector<exchange::Table> tables) {
    DeskFile file{.format = query.format, .name = file_name_of(query, title, period)};
    file.text = query.format == "xlsx"
                    ? exchange::write_table_document(
                          {.title = title, .created = day_of(query), .tables = std::move(tables)})
                    : exchange::write_csv(tables);
    return file;
}

}  // namespace app::programme
