// SPDX-License-Identifier: MIT
// The way to the next tier: what to do, what it takes, and who does it by when.
#include <array>

#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

void actions(Sheet& sheet, const PlanChange& change) {
    const Criterion& criterion = sheet.instrument().criteria[change.criterion];
    for (int level = change.from + 1; level <= change.to; ++level) {
        const Text& action = criterion.steps.at(static_cast<std::size_t>(level - 1)).action;
        if (!action.empty()) {
            element(sheet, R"(<br><span class="muted">)",
                    sheet.words("report.plan.action"_text,
                                {{"level", level}, {"action", sheet.in_words(action)}}),
                    "</span>");
        }
    }
}

void step_row(Sheet& sheet, const PlanChange& change) {
    const StepChoice choice = step_choice(sheet.report, change.criterion);
    element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, change.criterion), "<br>");
    element(sheet, R"(<span class="muted">)", change_text(change, sheet.words), "</span>");
    actions(sheet, change);
    element(sheet, R"(</th><td class="day">)",
            sheet.words("plan.hours"_text, {{"count", change.hours}}), R"(</td><td class="day">)");
    element(sheet, "", months_text(change.months, sheet.words), R"(</td><td class="typed">)");
    element(sheet, "", choice.post, R"(</td><td class="day">)");
    element(sheet, "", choice.due, "</td></tr>\n");
}

void step_table(Sheet& sheet, const ReportPlan& planned) {
    constexpr std::array columns{
        Column{"criterion", "report.plan.step"_text}, Column{"hours", "report.plan.hours"_text},
        Column{"months", "report.plan.months"_text}, Column{"post", "report.evidence.post"_text},
        Column{"day", "report.plan.due"_text}};
    const auto standing = standings(sheet.instrument(), sheet.report.assessment);
    open_table(sheet, "plan", columns);
    for (const PlanStep& step : steps(sheet.instrument(), standing, planned.plan, planned.tier)) {
        step_row(sheet, planned.plan.changes[step.change]);
    }
    close_table(sheet);
}

void obstacles(Sheet& sheet, const Plan& plan) {
    sheet.html.markup("<ul>\n");
    for (const Obstacle& obstacle : plan.obstacles) {
        element(
            sheet, "<li>",
            condition_words(sheet.report, obstacle.tier, obstacle.condition, sheet.words).wanted,
            "</li>\n");
    }
    sheet.html.markup("</ul>\n");
}

void decided(Sheet& sheet) {
    const auto criteria = decided_beside_plan(sheet.report);
    if (criteria.empty()) {
        return;
    }
    constexpr std::array columns{
        Column{"criterion", "report.criterion"_text}, Column{"", "report.column.decision"_text},
        Column{"post", "report.evidence.post"_text}, Column{"day", "report.plan.due"_text}};
    element(sheet, "<h3>", sheet.words("plan.decided"_text), "</h3>\n");
    open_table(sheet, "plan", columns);
    for (const std::uint32_t at : criteria) {
        const StepChoice choice = step_choice(sheet.report, at);
        element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, at), "</th>");
        element(sheet, "<td>", decision_text(choice, sheet.words), R"(</td><td class="typed">)");
        element(sheet, "", choice.post, R"(</td><td class="day">)");
        element(sheet, "", choice.due, "</td></tr>\n");
    }
    close_table(sheet);
}

}  // namespace

void add_plan(Sheet& sheet) {
    open_section(sheet, "plan", "report.plan.title"_text);
    element(sheet, "<p>", plan_sentence(sheet.report, sheet.words), "</p>\n");
    if (sheet.report.plan) {
        const ReportPlan& planned = *sheet.report.plan;
        if (planned.plan.status == PlanStatus::infeasible) {
            obstacles(sheet, planned.plan);
        }
        if (planned.plan.status == PlanStatus::planned) {
            step_table(sheet, planned);
        }
    }
    decided(sheet);
    close_section(sheet);
}

}  // namespace assessment::exchange
