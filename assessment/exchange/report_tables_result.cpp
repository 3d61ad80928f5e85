// SPDX-License-Identifier: MIT
// What came of it: summary, conditions, dimensions, gaps. Declared in report_tables_parts.hpp.
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/report_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Rows of a label and a value.
struct Facts {
    Table table;

    void add(std::string label, Cell value) {
        table.rows.push_back({std::move(label), std::move(value)});
    }
};

/// Further members of `enterprise` that came with a file: as they are.
void enterprise_facts(Facts& facts, const TableSource& source) {
    for (const Extra& member : source.report.assessment.enterprise) {
        if (member.key == "name") {
            continue;
        }
        const ParsedJson parsed = parse_json(member.json);
        const bool is_text = parsed.readable && parsed.root.kind == Json::Kind::string;
        facts.add(member.key, is_text ? parsed.root.text : member.json);
    }
}

void head_facts(Facts& facts, const TableSource& source) {
    const Report& report = source.report;
    const Catalogue& words = source.words;
    const std::string name = enterprise_name(report.assessment);
    facts.add(words("report.fact.enterprise"_text),
              name.empty() ? words("report.no_name"_text) : name);
    enterprise_facts(facts, source);
    facts.add(words("report.fact.period"_text), report.assessment.period);
    facts.add(words("report.fact.issued"_text), report.issued.ok() ? Cell(report.issued) : Cell());
    facts.add(
        words("report.fact.instrument"_text),
        words("report.instrument"_text, {{"title", source.in_words(source.instrument().title)},
                                         {"version", source.instrument().ref.version}}));
    facts.add(words("report.fact.assessment"_text), report.assessment.id.text());
}

void tier_facts(Facts& facts, const TableSource& source) {
    facts.add(source.words("report.fact.result"_text), tier_text(source.report, source.words));
    for (std::size_t tier = 0; tier < source.instrument().tiers.size(); ++tier) {
        facts.add(source.in_words(source.instrument().tiers[tier].title),
                  verdict_text(source.report.score.tiers[tier].verdict, source.words));
    }
}

void score_facts(Facts& facts, const TableSource& source) {
    const Score& score = source.report.score;
    const Catalogue& words = source.words;
    if (score.total) {
        facts.add(words("report.column.supported_low"_text), Points{score.total->supported_low});
        facts.add(words("report.column.supported_high"_text), Points{score.total->supported_high});
        facts.add(words("report.column.declared_low"_text), Points{score.total->low});
        facts.add(words("report.column.declared_high"_text), Points{score.total->high});
    } else {
        facts.add(words("report.total"_text), words("report.total.none"_text));
    }
    facts.add(words("report.column.answered"_text), whole_cell(score.answered));
    facts.add(words("report.column.applicable"_text), whole_cell(score.applicable));
    if (is_draft(source.report)) {
        facts.add(words("report.draft"_text),
                  words("report.draft_note"_text, {{"count", score.applicable - score.answered}}));
    }
}

void check_facts(Facts& facts, const TableSource& source) {
    const std::string digest = report_digest(source.report);
    facts.add(source.words("report.fact.code"_text), check_code(digest));
    facts.add(source.words("report.fact.digest"_text), digest);
    facts.add(source.words("report.fact.made_by"_text),
              source.words("report.check.instrument"_text,
                           {{"id", source.instrument().ref.id.text()},
                            {"version", source.instrument().ref.version},
                            {"digest", check_code(source.instrument().digest)},
                            {"engine", source.report.engine}}));
    facts.add(source.words("report.fact.note"_text), source.words("report.label"_text));
}

Cells score_cells(const std::optional<Range>& range, const Catalogue& words) {
    if (!range) {
        return {words("report.unscored"_text), Cell(), Cell(), Cell()};
    }
    return {Points{range->supported_low}, Points{range->supported_high}, Points{range->low},
            Points{range->high}};
}

/// A row of the table of dimensions; without a weight, of the total.
Cells dimension_row(std::string title, Cell weight, const std::optional<Range>& range, int answered,
                    int applicable, const Catalogue& words) {
    Cells row{std::move(title), std::move(weight)};
    for (Cell& cell : score_cells(range, words)) {
        row.push_back(std::move(cell));
    }
    row.push_back(whole_cell(answered));
    row.push_back(whole_cell(applicable));
    return row;
}

}  // namespace

Table summary_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Facts facts{{.title = words("report.sheet.summary"_text),
                 .columns = {{words("report.profile.field"_text), 26},
                             {words("report.column.value"_text), 70}},
                 .rows = {}}};
    head_facts(facts, source);
    tier_facts(facts, source);
    score_facts(facts, source);
    facts.add(words("report.sheet.plan"_text), plan_sentence(source.report, words));
    if (source.report.plan) {
        for (const Obstacle& obstacle : source.report.plan->plan.obstacles) {
            facts.add(
                words("plan.obstacles"_text),
                condition_words(source.report, obstacle.tier, obstacle.condition, words).wanted);
        }
    }
    check_facts(facts, source);
    return std::move(facts.table);
}

Table conditions_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.conditions"_text),
                .columns = {{words("report.column.tier"_text), 18},
                            {words("report.condition.state"_text), 12},
                            {words("report.condition.wanted"_text), 60},
                            {words("report.condition.actual"_text), 24}},
                .rows = {}};
    for (std::uint32_t tier = 0; tier < source.instrument().tiers.size(); ++tier) {
        for (const Condition& condition : source.report.score.tiers[tier].conditions) {
            const auto said = condition_words(source.report, tier, condition, words);
            table.rows.push_back({source.in_words(source.instrument().tiers[tier].title),
                                  condition_state_text(condition.state, words), said.wanted,
                                  said.actual});
        }
    }
    return table;
}

Table dimensions_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.dimensions"_text),
                .columns = {{words("report.dimension"_text), 30},
                            {words("report.dimension.weight"_text), 8},
                            {words("report.column.supported_low"_text), 16},
                            {words("report.column.supported_high"_text), 16},
                            {words("report.column.declared_low"_text), 16},
                            {words("report.column.declared_high"_text), 16},
                            {words("report.column.answered"_text), 12},
                            {words("report.column.applicable"_text), 12}},
                .rows = {}};
    for (std::uint32_t at = 0; at < source.instrument().dimensions.size(); ++at) {
        const Dimension& dimension = source.instrument().dimensions[at];
        const DimensionScore& score = source.report.score.dimensions[at];
        table.rows.push_back(dimension_row(
            std::to_string(at + 1) + " " + source.in_words(dimension.title),
            whole_cell(dimension.weight), score.score, score.answered, score.applicable, words));
    }
    const Score& score = source.report.score;
    table.rows.push_back(dimension_row(words("report.total"_text), Cell(), score.total,
                                       score.answered, score.applicable, words));
    return table;
}

Table gaps_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.gaps"_text),
                .columns = {{words("report.criterion"_text), 30},
                            {words("report.dimension"_text), 22},
                            {words("report.column.level"_text), 8},
                            {words("report.column.state"_text), 16},
                            {words("report.gap.lost"_text), 8},
                            {words("report.column.advice"_text), 50},
                            {words("report.clause"_text), 40},
                            {words("report.column.quote"_text), 60}},
                .rows = {}};
    for (const std::uint32_t at : gaps(source.report.score)) {
        const Criterion& criterion = source.instrument().criteria[at];
        const CriterionScore& score = source.report.score.criteria[at];
        std::string clauses;
        std::string quotes;
        for (const Citation& citation : criterion.cites) {
            if (!citation.quote.empty()) {
                clauses += (clauses.empty() ? "" : "\n") +
                           citation_text(source.instrument(), citation, words);
                quotes += (quotes.empty() ? "" : "\n") + source.in_words(citation.quote);
            }
        }
        table.rows.push_back(
            {source.title(at),
             source.in_words(source.instrument().dimensions[criterion.dimension].title),
             whole_cell(score.level), state_text(score.state, words),
             Points{score.lost.value_or(0)}, gap_advice(source.report, at, words), clauses,
             quotes});
    }
    return table;
}

}  // namespace assessment::exchange
