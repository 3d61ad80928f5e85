// SPDX-License-Identifier: MIT
// What a commissioner found on site, beside what the enterprise says, and what was decided.
#include <array>

#include "assessment/exchange/report_html_parts.hpp"
#include "assessment/exchange/review_words.hpp"
#include "assessment/review_outcome.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

/// Words, and under them who they are by.
void words_and_author(Sheet& sheet, const std::string& words, const Authorship& by) {
    element(sheet, R"(</td><td class="typed">)", words, "");
    if (const std::string author = authorship_text(by, sheet.words); !author.empty()) {
        element(sheet, R"(<br><span class="muted">)", author, "</span>");
    }
}

void criterion_row(Sheet& sheet, const Reviewed& reviewed) {
    const Review& review = sheet.report.assessment.review;
    const CriterionId& id = sheet.instrument().criteria[reviewed.criterion].id;
    const auto judged = review.judgements.find(id);
    if (judged == review.judgements.end()) {
        return;
    }
    element(sheet, R"(<tr><th scope="row">)", numbered_title(sheet, reviewed.criterion), "<br>");
    element(sheet, R"(<span class="muted">)", review_state_text(reviewed.state, sheet.words),
            "</span></th><td>");
    element(sheet, "", standing_text(judged->second.own, sheet.words), "</td><td>");
    element(sheet, "",
            is_judged(judged->second) ? standing_text(reviewed.found, sheet.words)
                                      : review_state_text(ReviewState::open, sheet.words),
            "");
    if (reviewed.seen) {
        element(sheet, "<br>", sheet.words("report.review.seen"_text), "");
    }
    words_and_author(sheet, judged->second.reason, judged->second.by);
    element(sheet, "</td><td>", standing_text(reviewed.outcome, sheet.words), "");
    const auto decided = review.decisions.find(id);
    if (decided == review.decisions.end()) {
        sheet.html.markup("</td><td>");
    } else {
        words_and_author(sheet, decided->second.reason, decided->second.by);
    }
    sheet.html.markup("</td></tr>\n");
}

void total_row(Sheet& sheet, const ReviewOutcome& outcome) {
    const auto total = [&](const Score& score) { return total_text(score, sheet.words); };
    element(sheet, R"(<tr><th scope="row">)", sheet.words("report.review.total"_text), "</th><td>");
    element(sheet, "", total(outcome.own), "</td><td>");
    element(sheet, "", total(outcome.found), "</td><td></td><td>");
    element(sheet, "", total(outcome.outcome), "</td><td></td></tr>\n");
}

}  // namespace

void add_review(Sheet& sheet) {
    const Assessment& assessment = sheet.report.assessment;
    if (assessment.review == Review{}) {
        return;
    }
    const ReviewOutcome outcome = review_outcome(sheet.instrument(), assessment);
    open_section(sheet, "review", "report.review.heading"_text);
    element(sheet, "<p>", sheet.words("report.review.text"_text), " ");
    element(sheet, "",
            assessment.review.closing
                ? sheet.words("report.review.closed"_text,
                              {{"by", authorship_text(*assessment.review.closing, sheet.words)}})
                : sheet.words("report.review.not_closed"_text),
            "</p>\n");
    constexpr std::array columns{Column{"criterion", "report.criterion"_text},
                                 Column{"own", "report.review.own"_text},
                                 Column{"found", "report.review.found"_text},
                                 Column{"reason", "report.review.reason"_text},
                                 Column{"outcome", "report.review.outcome"_text},
                                 Column{"why", "report.review.why"_text}};
    open_table(sheet, "review", columns);
    for (const Reviewed& reviewed : outcome.criteria) {
        criterion_row(sheet, reviewed);
    }
    total_row(sheet, outcome);
    close_table(sheet);
    element(sheet, "<p>", agreement_text(outcome.agreement, sheet.words), "</p>\n");
    close_section(sheet);
}

}  // namespace assessment::exchange
