// SPDX-License-Identifier: MIT
// The steps of the plan, then what was decided about other criteria. Declared in
// report_tables_parts.hpp.

#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_tables_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

std::string actions(const TableSource& source, const PlanChange& change) {
    const Criterion& criterion = source.instrument().criteria[change.criterion];
    std::string lines;
    for (int level = change.from + 1; level <= change.to; ++level) {
        const Text& action = criterion.steps.at(static_cast<std::size_t>(level - 1)).action;
        if (!action.empty()) {
            lines += (lines.empty() ? "" : "\n") +
                     source.words("report.plan.action"_text,
                                  {{"level", level}, {"action", source.in_words(action)}});
        }
    }
    return lines;
}

Cells step_row(const TableSource& source, const PlanChange& change, const PlanStep& step) {
    const StepChoice choice = step_choice(source.report, change.criterion);
    return {source.title(change.criterion),
            whole_cell(change.from),
            whole_cell(change.to),
            assurance_text(change.from_assurance, source.words),
            assurance_text(change.to_assurance, source.words),
            whole_cell(change.hours),
            whole_cell(change.months),
            Points{step.gain},
            choice.post,
            day_cell(choice.due),
            decision_text(choice, source.words),
            actions(source, change)};
}

Cells decided_row(const TableSource& source, std::uint32_t criterion) {
    const StepChoice choice = step_choice(source.report, criterion);
    const CriterionScore& score = source.report.score.criteria[criterion];
    return {source.title(criterion),
            whole_cell(score.level),
            Cell(),
            Cell(),
            Cell(),
            Cell(),
            Cell(),
            Cell(),
            choice.post,
            day_cell(choice.due),
            decision_text(choice, source.words),
            Cell()};
}

}  // namespace

Table plan_table(const TableSource& source) {
    const Catalogue& words = source.words;
    Table table{.title = words("report.sheet.plan"_text),
                .columns = {{words("report.plan.step"_text), 30},
                            {words("report.column.from_level"_text), 10},
                            {words("report.column.to_level"_text), 10},
                            {words("report.column.from_assurance"_text), 14},
                            {words("report.column.to_assurance"_text), 14},
                            {words("report.column.hours"_text), 12},
                            {words("report.column.months"_text), 12},
                            {words("report.column.gain"_text), 12},
                            {words("report.evidence.post"_text), 20},
                            {words("report.plan.due"_text), 12},
                            {words("report.column.decision"_text), 20},
                            {words("plan.step.actions"_text), 60}},
                .rows = {}};
    if (source.report.plan) {
        const ReportPlan& planned = *source.report.plan;
        const auto standing = standings(source.instrument(), source.report.assessment);
        for (const PlanStep& step :
             steps(source.instrument(), standing, planned.plan, planned.tier)) {
            table.rows.push_back(step_row(source, planned.plan.changes[step.change], step));
        }
    }
    for (const std::uint32_t criterion : decided_beside_plan(source.report)) {
        table.rows.push_back(decided_row(source, criterion));
    }
    return table;
}

}  // namespace assessment::exchange
