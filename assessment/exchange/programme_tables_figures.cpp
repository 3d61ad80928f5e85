// SPDX-License-Identifier: MIT
// What there is, tiers, scores and groups. Declared in programme_tables_parts.hpp.
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::FieldFigures;
using programme::GroupFigures;
using programme::ScoreFigures;

namespace {

void add_quartiles(Cells& row, const std::optional<programme::Quartiles>& quartiles) {
    if (quartiles) {
        row.insert(row.end(),
                   {Points{quartiles->lower}, Points{quartiles->median}, Points{quartiles->upper}});
    } else {
        row.insert(row.end(), 3, Cell());
    }
}

Cells score_row(std::string title, const ScoreFigures& score, const ProgrammeSource& source) {
    if (score.is_hidden) {
        return {std::move(title), source.hidden()};
    }
    Cells row{std::move(title), whole_cell(score.count)};
    add_quartiles(row, score.supported);
    add_quartiles(row, score.declared);
    return row;
}

Cell median_cell(const ScoreFigures& score, const ProgrammeSource& source) {
    if (score.is_hidden) {
        return source.hidden();
    }
    return score.supported ? Cell(Points{score.supported->median}) : Cell();
}

/// One row for all, then one for each group of each field.
template <typename Make>
void group_rows(Table& table, const ProgrammeSource& source, Make make) {
    const auto add = [&](std::string field, std::string name, const GroupFigures& group) {
        Cells row{std::move(field), std::move(name)};
        if (group.is_hidden) {
            row.push_back(source.hidden());
        } else {
            make(row, group);
        }
        table.rows.push_back(std::move(row));
    };
    add({}, source.words("programme.all"_text), source.figures().all);
    for (const FieldFigures& field : source.figures().fields) {
        const std::string title = field_text(source.instrument(), field.field, source.words);
        if (field.groups.empty()) {
            table.rows.push_back({title, field.has_too_many
                                             ? source.words("programme.too_many"_text)
                                             : source.words("programme.all_hidden"_text)});
        }
        for (const GroupFigures& group : field.groups) {
            add(title, group_text(source.instrument(), field.field, group.value, source.words),
                group);
        }
    }
}

void add_trust(Table& table, const ProgrammeSource& source) {
    const auto& trust = source.figures().trust;
    for (std::size_t i = 0; i < trust.size(); ++i) {
        table.rows.push_back(
            {source.words("programme.fact.trust"_text,
                          {{"state", trust_text(static_cast<programme::Trust>(i), source.words)}}),
             whole_cell(trust.at(i))});
    }
}

}  // namespace

Table overview_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    const ProgrammeReport& report = source.report;
    Table table{.title = words("report.sheet.summary"_text),
                .columns = {{words("report.profile.field"_text), 34},
                            {words("report.column.value"_text), 50}}};
    const auto add = [&](TextKey title, Cell value) {
        table.rows.push_back({words(title), std::move(value)});
    };
    add("programme.fact.programme"_text, std::string(report.programme));
    add("report.fact.period"_text, std::string(report.period));
    add("report.fact.issued"_text, report.issued.ok() ? Cell(report.issued) : Cell());
    add("report.fact.instrument"_text,
        words("report.instrument"_text, {{"title", source.in_words(source.instrument().title)},
                                         {"version", source.instrument().ref.version}}));
    add("report.fact.note"_text, words("programme.note"_text));
    if (source.figures().counts_doubtful) {
        add("report.fact.note"_text, words("programme.doubtful"_text));
    }
    add_trust(table, source);
    add("programme.fact.elsewhere"_text, whole_cell(source.figures().elsewhere));
    const GroupFigures& all = source.figures().all;
    add("programme.fact.reports"_text, all.is_hidden ? source.hidden() : whole_cell(all.reports));
    add("programme.fact.drafts"_text, all.is_hidden ? source.hidden() : whole_cell(all.drafts));
    add("programme.fact.least"_text, whole_cell(source.figures().least));
    return table;
}

Table tiers_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.tiers"_text),
                .columns = {{words("report.column.tier"_text), 34},
                            {words("programme.column.count"_text), 12},
                            {words("programme.column.drafts"_text), 12}}};
    const GroupFigures& all = source.figures().all;
    for (std::size_t place = 0; place < all.tiers.size(); ++place) {
        table.rows.push_back(
            {source.tier(place), whole_cell(all.tiers[place]), whole_cell(all.draft_tiers[place])});
    }
    return table;
}

Table scores_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.scores"_text),
                .columns = {{words("report.dimension"_text), 30},
                            {words("programme.column.count"_text), 10},
                            {words("programme.column.supported_lower"_text), 14},
                            {words("programme.column.supported_median"_text), 14},
                            {words("programme.column.supported_upper"_text), 14},
                            {words("programme.column.declared_lower"_text), 14},
                            {words("programme.column.declared_median"_text), 14},
                            {words("programme.column.declared_upper"_text), 14}}};
    const GroupFigures& all = source.figures().all;
    for (std::size_t i = 0; i < all.dimensions.size(); ++i) {
        table.rows.push_back(score_row(source.in_words(source.instrument().dimensions[i].title),
                                       all.dimensions[i], source));
    }
    if (!all.is_hidden) {
        table.rows.push_back(score_row(words("report.total"_text), all.total, source));
    }
    return table;
}

Table groups_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.groups"_text),
                .columns = {{words("programme.column.field"_text), 14},
                            {words("programme.column.group"_text), 28},
                            {words("programme.column.count"_text), 10},
                            {words("programme.column.drafts"_text), 10}}};
    for (std::size_t place = 0; place <= source.instrument().tiers.size(); ++place) {
        table.columns.push_back({source.tier(place), 14});
    }
    table.columns.push_back({words("programme.column.total_median"_text), 14});
    group_rows(table, source, [&](Cells& row, const GroupFigures& group) {
        row.push_back(whole_cell(group.reports));
        row.push_back(whole_cell(group.drafts));
        for (const std::int64_t reports : group.tiers) {
            row.push_back(whole_cell(reports));
        }
        row.push_back(median_cell(group.total, source));
    });
    return table;
}

Table heat_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.heat"_text),
                .columns = {{words("programme.column.field"_text), 14},
                            {words("programme.column.group"_text), 28}}};
    for (const Dimension& dimension : source.instrument().dimensions) {
        table.columns.push_back({source.in_words(dimension.title), 12});
    }
    group_rows(table, source, [&](Cells& row, const GroupFigures& group) {
        for (const ScoreFigures& score : group.dimensions) {
            row.push_back(median_cell(score, source));
        }
    });
    return table;
}

Table agreement_table(const ProgrammeSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("programme.figure.agreement"_text),
                .columns = {{words("programme.column.field"_text), 14},
                            {words("programme.column.group"_text), 28},
                            {words("programme.column.count"_text), 10},
                            {words("programme.column.common"_text), 12},
                            {words("programme.column.exact"_text), 12},
                            {words("programme.column.within_one"_text), 14},
                            {words("programme.column.higher"_text), 12},
                            {words("programme.column.lower"_text), 12},
                            {words("review.kappa"_text), 12}}};
    group_rows(table, source, [&](Cells& row, const GroupFigures& group) {
        const programme::ReviewFigures& review = group.review;
        if (review.is_hidden) {
            row.push_back(source.hidden());
            return;
        }
        const Agreement& agreed = review.agreement;
        row.push_back(whole_cell(review.reports));
        row.push_back(whole_cell(agreed.common));
        for (const std::int64_t part :
             {agreed.exact, agreed.within_one, review.declared_higher, review.declared_lower}) {
            row.push_back(agreed.common == 0
                              ? Cell()
                              : hundredths_cell(programme::share(part, agreed.common)));
        }
        if (agreed.kappa) {
            row.emplace_back(Decimal{agreed.kappa->numerator * (millionths_per_unit / 1'000)});
        }
    });
    return table;
}

}  // namespace assessment::exchange
