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

StepChoice choice_of(const Sheet& sheet, const PlanChange& change) {
    const auto& steps = sheet.report.assessment.plan.steps;
    const auto found = steps.find(sheet.instrument().criteria[change.criterion].id);
    return found == steps.end() ? StepChoice{} : found->second;
}

void step_row(Sheet& sheet, const PlanChange& change) {
    const StepChoice choice = choice_of(sheet, change);
    element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, change.criterion), "<br>");
    element(sheet, R"(<span class="muted">)", change_text(change, sheet.words), "</span>");
    actions(sheet, change);
    element(sheet, R"(</th><td class="day">)",
            sheet.words("plan.hours"_text, {{"count", change.hours}}), R"(</td><td class="day">)");
    element(sheet, "", sheet.words("plan.months"_text, {{"count", change.months}}),
            R"(</td><td class="typed">)");
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

}  // namespace

void add_plan(Sheet& sheet) {
    open_section(sheet, "plan", "report.plan.title"_text);
    if (!sheet.report.plan) {
        element(sheet, "<p>", sheet.words("report.plan.none"_text), "</p>\n");
        close_section(sheet);
        return;
    }
    const ReportPlan& planned = *sheet.report.plan;
    const std::string& tier = sheet.in_words(sheet.instrument().tiers[planned.tier].title);
    switch (planned.plan.status) {
        case PlanStatus::achieved:
            element(sheet, "<p>", sheet.words("report.plan.achieved"_text, {{"tier", tier}}),
                    "</p>\n");
            break;
        case PlanStatus::infeasible:
            element(sheet, "<p>", sheet.words("report.plan.infeasible"_text, {{"tier", tier}}),
                    "</p>\n");
            obstacles(sheet, planned.plan);
            break;
        case PlanStatus::planned:
            element(sheet, "<p>",
                    sheet.words("report.plan.intro"_text,
                                {{"tier", tier},
                                 {"count", planned.plan.changes.size()},
                                 {"hours", planned.plan.hours},
                                 {"declared", points_text(planned.plan.after.low)},
                                 {"supported", points_text(planned.plan.after.supported_low)}}),
                    "</p>\n");
            step_table(sheet, planned);
            break;
    }
    close_section(sheet);
}

}  // namespace assessment::exchange
