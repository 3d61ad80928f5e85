// SPDX-License-Identifier: MIT
#include "assessment/exchange/visit_html.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "assessment/exchange/plan_words.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/visit_html_parts.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// What fits on a side beside the other lists.
constexpr std::size_t most_points = 5;
constexpr std::size_t most_steps = 10;

std::string day_text(const std::optional<Date>& day) {
    return day ? iso_date(*day) : std::string();
}

void add_details(Sheet& sheet, const VisitDetails& visit) {
    sheet.html.markup(R"(<dl class="visit">)");
    add_blank(sheet, "visit.day"_text, day_text(visit.day));
    add_blank(sheet, "visit.place"_text, visit.place);
    add_blank(sheet, "visit.people"_text, visit.people);
    add_blank(sheet, "report.fact.period"_text, sheet.report.assessment.period);
    sheet.html.markup("</dl>\n");
}

void add_agreement(Sheet& sheet, const VisitDetails& visit) {
    element(sheet, "<h2>", sheet.words("visit.agreed"_text), "</h2>\n");
    if (visit.agreed.empty()) {
        sheet.html.markup(R"(<div class="room"></div>)");
    } else {
        element(sheet, R"(<p class="typed">)", visit.agreed, "</p>\n");
    }
    sheet.html.markup(R"(<dl class="visit">)");
    add_blank(sheet, "visit.next"_text, day_text(visit.next));
    sheet.html.markup("</dl>\n");
}

// ---- the result

void add_totals(Sheet& sheet) {
    const Report& report = sheet.report;
    sheet.html.markup(R"(<div class="card">)");
    element(sheet, R"(<div class="tier">)", tier_text(report, sheet.words), "</div>\n");
    if (const auto& total = report.score.total) {
        sheet.html.markup(R"(<div class="totals">)");
        element(sheet, "<p><span>", sheet.words("report.score.supported"_text), "</span><b>");
        element(sheet, "", range_text(total->supported_low, total->supported_high), "</b></p>");
        element(sheet, "<p><span>", sheet.words("report.score.declared"_text), "</span><b>");
        element(sheet, "", range_text(total->low, total->high), "</b></p></div>\n");
    }
    element(sheet, R"(<p class="muted">)",
            sheet.words("report.answered"_text, {{"answered", report.score.answered},
                                                 {"applicable", report.score.applicable}}),
            "</p></div>\n");
    if (is_draft(report)) {
        element(sheet, R"(<p class="draft-note">)", sheet.words("visit.page.draft"_text), "</p>\n");
    }
}

void add_dimension_table(Sheet& sheet) {
    constexpr std::array columns{Column{"dimension", "report.dimension"_text},
                                 Column{"figure", "report.score.supported"_text},
                                 Column{"figure", "report.score.declared"_text}};
    element(sheet, "<h2>", sheet.words("visit.page.dimensions"_text), "</h2>\n");
    open_table(sheet, "dimensions", columns);
    for (std::size_t at = 0; at < sheet.instrument().dimensions.size(); ++at) {
        const auto& score = sheet.report.score.dimensions[at].score;
        element(sheet, R"(<tr><th scope="row">)",
                sheet.in_words(sheet.instrument().dimensions[at].title),
                R"(</th><td class="figure">)");
        element(sheet, "",
                score ? range_text(score->supported_low, score->supported_high) : std::string("—"),
                R"(</td><td class="figure">)");
        element(sheet, "", score ? range_text(score->low, score->high) : std::string("—"),
                "</td></tr>\n");
    }
    close_table(sheet);
}

void add_steps(Sheet& sheet) {
    constexpr std::array columns{
        Column{"criterion", "report.plan.step"_text}, Column{"hours", "report.plan.hours"_text},
        Column{"post", "report.evidence.post"_text}, Column{"day", "report.plan.due"_text}};
    element(sheet, "<h2>", sheet.words("visit.page.plan"_text), "</h2>\n");
    element(sheet, "<p>", plan_sentence(sheet.report, sheet.words), "</p>\n");
    if (!sheet.report.plan || sheet.report.plan->plan.status != PlanStatus::planned) {
        return;
    }
    const auto& planned = *sheet.report.plan;
    const auto order =
        steps(sheet.instrument(), standings(sheet.instrument(), sheet.report.assessment),
              planned.plan, planned.tier);
    open_table(sheet, "plan", columns);
    for (std::size_t i = 0; i < std::min(order.size(), most_steps); ++i) {
        const PlanChange& change = planned.plan.changes[order[i].change];
        const StepChoice choice = step_choice(sheet.report, change.criterion);
        element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, change.criterion),
                R"( <span class="muted">)");
        element(sheet, "", change_text(change, sheet.words), R"(</span></th><td class="day">)");
        element(sheet, "", sheet.words("plan.hours"_text, {{"count", change.hours}}),
                R"(</td><td class="typed">)");
        element(sheet, "", choice.post, R"(</td><td class="day">)");
        element(sheet, "", choice.due, "</td></tr>\n");
    }
    close_table(sheet);
    if (order.size() > most_steps) {
        element(sheet, R"(<p class="muted">)",
                sheet.words("visit.more"_text, {{"count", order.size() - most_steps}}), "</p>\n");
    }
}

}  // namespace

std::string write_visit_sheet(const Report& report, const Catalogue& words,
                              const VisitDetails& visit) {
    Sheet sheet{report, words, report_digest(report), {}};
    const VisitPoints points = visit_points(report, report.issued);
    open_visit_page(sheet, "visit.page.sheet"_text);
    add_details(sheet, visit);
    element(sheet, "<h2>", words("visit.agenda"_text), "</h2>\n");
    element(sheet, R"(<p class="typed">)",
            visit.agenda.empty() ? words("visit.agenda_usual"_text) : visit.agenda, "</p>\n");
    sheet.html.markup(R"(<div class="points">)");
    add_points(sheet, "visit.must_haves"_text, "visit.must_haves_none"_text,
               must_have_lines(sheet, points), most_points);
    add_points(sheet, "visit.not_sure"_text, "visit.not_sure_none"_text,
               not_sure_lines(sheet, points), most_points);
    add_points(sheet, "visit.due"_text, "visit.due_none"_text, due_lines(sheet, points),
               most_points);
    add_points(sheet, "visit.to_see"_text, "visit.to_see_none"_text, evidence_lines(sheet, points),
               most_points);
    sheet.html.markup("</div>\n");
    element(sheet, "<h2>", words("visit.notes"_text), "</h2>\n");
    sheet.html.markup(R"(<div class="room"></div>)");
    add_agreement(sheet, visit);
    add_visit_signatures(sheet);
    close_visit_page(sheet);
    return sheet.html.characters();
}

std::string write_visit_result(const Report& report, const Catalogue& words,
                               const VisitDetails& visit) {
    Sheet sheet{report, words, report_digest(report), {}};
    const VisitPoints points = visit_points(report, report.issued);
    open_visit_page(sheet, "visit.page.result"_text);
    element(sheet, R"(<p class="label">)", words("report.label"_text), "</p>\n");
    add_details(sheet, visit);
    add_totals(sheet);
    add_dimension_table(sheet);
    sheet.html.markup(R"(<div class="points">)");
    add_points(sheet, "visit.must_haves"_text, "visit.must_haves_none"_text,
               must_have_lines(sheet, points), most_points);
    add_points(sheet, "visit.to_see"_text, "visit.to_see_none"_text, evidence_lines(sheet, points),
               most_points);
    sheet.html.markup("</div>\n<div class=\"side\">");
    add_steps(sheet);
    add_agreement(sheet, visit);
    add_visit_signatures(sheet);
    element(sheet, R"(<p class="muted">)",
            words("visit.page.code"_text, {{"code", check_code(sheet.digest)}}), "</p></div>\n");
    close_visit_page(sheet);
    return sheet.html.characters();
}

}  // namespace assessment::exchange
