// SPDX-License-Identifier: MIT
// What was said: answers, figures, evidence, profile. Declared in report_tables_parts.hpp.

#include "assessment/evidence.hpp"
#include "assessment/exchange/evidence_words.hpp"
#include "assessment/exchange/report_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// The names of what is there, one a line; what is missing backs nothing.
std::string evidence_names(const Answer& answer) {
    std::string names;
    for (const Evidence& evidence : answer.evidence) {
        if (evidence.state != EvidenceState::missing && !evidence.text.empty()) {
            names += (names.empty() ? "" : "\n") + evidence.text;
        }
    }
    return names;
}

Cells answer_row(const TableSource& source, std::uint32_t at) {
    static const Answer blank;
    const Catalogue& words = source.words;
    const Criterion& criterion = source.instrument().criteria[at];
    const CriterionScore& score = source.report.score.criteria[at];
    const Answer* found = source.answer_to(at);
    const Answer& answer = found == nullptr ? blank : *found;
    const Standing now = standing(source.instrument(), source.report.assessment, at);
    const bool is_unknown = answer.not_sure && score.state == State::unanswered;
    return {source.title(at),
            source.in_words(source.instrument().dimensions[criterion.dimension].title),
            source.in_words(criterion.question),
            is_unknown ? words("report.state.not_sure"_text) : state_text(score.state, words),
            answer.value ? value_text(criterion.answer, *answer.value, words) : std::string(),
            whole_cell(score.level),
            whole_cell(score.supported_level),
            score.state == State::answered ? assurance_text(now.assurance, words) : std::string(),
            answer.not_applicable.value_or(""),
            answer.note,
            evidence_names(answer)};
}

/// The figures of one answer, a row each.
struct FigureRows {
    const TableSource& source;
    std::uint32_t criterion;
    const Value& value;
    Table& table;

    void add(const std::string& label, Decimal number, const Text& unit) const {
        table.rows.push_back({source.title(criterion), label, number, source.in_words(unit)});
    }
    void operator()(const Number& rule) const {
        add(source.words("answer.number"_text), std::get<Decimal>(value), rule.unit);
    }
    void operator()(const Ratio& rule) const {
        const auto& share = std::get<Share>(value);
        add(source.in_words(rule.part.label), share.part, rule.part.unit);
        add(source.in_words(rule.whole.label), share.whole, rule.whole.unit);
    }
    void operator()(const Growth& rule) const {
        const auto& change = std::get<Change>(value);
        add(source.words("answer.base"_text), change.base, rule.unit);
        add(source.words("answer.current"_text), change.current, rule.unit);
    }
    void operator()(const auto& /*rule without figures*/) const {}
};

Cell profile_cell(const ProfileField& field, const ProfileValue& value, const Catalogue& words) {
    const auto* number = std::get_if<Decimal>(&value);
    return number != nullptr ? Cell(*number) : Cell(profile_text(field, value, words));
}

}  // namespace

Table answers_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.answers"_text),
                .columns = {{words("report.criterion"_text), 30},
                            {words("report.dimension"_text), 22},
                            {words("report.column.question"_text), 50},
                            {words("report.column.state"_text), 16},
                            {words("report.answer"_text), 40},
                            {words("report.column.level"_text), 8},
                            {words("report.column.supported_level"_text), 12},
                            {words("report.column.assurance"_text), 12},
                            {words("report.column.reason"_text), 30},
                            {words("report.column.note"_text), 30},
                            {words("report.answer.backing"_text), 40}},
                .rows = {}};
    for (std::uint32_t at = 0; at < source.instrument().criteria.size(); ++at) {
        table.rows.push_back(answer_row(source, at));
    }
    return table;
}

Table figures_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.figures"_text),
                .columns = {{words("report.criterion"_text), 30},
                            {words("report.column.figure"_text), 40},
                            {words("answer.number"_text), 14},
                            {words("report.column.unit"_text), 12}},
                .rows = {}};
    for (std::uint32_t at = 0; at < source.instrument().criteria.size(); ++at) {
        const Answer* answer = source.answer_to(at);
        if (answer != nullptr && answer->value) {
            std::visit(FigureRows{source, at, *answer->value, table},
                       source.instrument().criteria[at].answer);
        }
    }
    return table;
}

Table evidence_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.evidence"_text),
                .columns = {{words("report.criterion"_text), 30},
                            {words("report.evidence.piece"_text), 50},
                            {words("report.evidence.state"_text), 10},
                            {words("report.evidence.post"_text), 20},
                            {words("report.evidence.date"_text), 12},
                            {words("report.column.for_plan"_text), 10}},
                .rows = {}};
    const Assessment& assessment = source.report.assessment;
    for (const EvidencePiece& piece :
         evidence_list(source.instrument(), assessment, standings(source.instrument(), assessment),
                       planned_levels(source.report))) {
        const Criterion& criterion = source.instrument().criteria[piece.criterion];
        table.rows.push_back(
            {source.title(piece.criterion),
             piece_text(criterion, source.answer_to(piece.criterion), piece, words),
             evidence_state_text(piece.state, words), piece.post,
             piece.date ? Cell(*piece.date) : Cell(),
             piece.for_plan ? words("report.value.yes"_text) : std::string()});
    }
    return table;
}

Table profile_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.profile"_text),
                .columns = {{words("report.profile.field"_text), 40},
                            {words("report.profile.value"_text), 50}},
                .rows = {}};
    for (const ProfileField& field : source.instrument().profile) {
        const auto value = source.report.assessment.profile.find(field.id);
        table.rows.push_back(
            {source.in_words(field.label), value == source.report.assessment.profile.end()
                                               ? Cell(words("report.profile.empty"_text))
                                               : profile_cell(field, value->second, words)});
    }
    return table;
}

}  // namespace assessment::exchange
