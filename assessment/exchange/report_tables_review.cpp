// SPDX-License-Identifier: MIT
// What a commissioner found on site. Declared in report_tables_parts.hpp.
#include "assessment/exchange/report_tables_parts.hpp"
#include "assessment/exchange/review_words.hpp"
#include "assessment/review_outcome.hpp"

namespace assessment::exchange {

using namespace literals;

namespace {

Cells criterion_row(const TableSource& source, const Reviewed& reviewed, const Judgement& judgement,
                    const Decision& decision) {
    const Catalogue& words = source.words;
    return {source.title(reviewed.criterion),
            review_state_text(reviewed.state, words),
            standing_text(judgement.own, words),
            is_judged(judgement) ? standing_text(reviewed.found, words) : std::string(),
            judgement.seen ? words("report.review.seen_yes"_text) : std::string(),
            judgement.reason,
            authorship_text(judgement.by, words),
            standing_text(reviewed.outcome, words),
            decision.reason,
            authorship_text(decision.by, words)};
}

/// What stands for all of it: the scores, who has closed it, and how far both agree.
void total_rows(Table& table, const TableSource& source, const ReviewOutcome& outcome) {
    const Catalogue& words = source.words;
    const auto& closing = source.report.assessment.review.closing;
    const std::string closed =
        closing ? words("report.review.closed"_text, {{"by", authorship_text(*closing, words)}})
                : words("report.review.not_closed"_text);
    table.rows.push_back({words("report.review.total"_text), closed, total_text(outcome.own, words),
                          total_text(outcome.found, words), Cell(),
                          agreement_text(outcome.agreement, words), Cell(),
                          total_text(outcome.outcome, words), Cell(), Cell()});
}

}  // namespace

Table review_table(const TableSource& source) {
    const Catalogue& words = source.words;
    const Review& review = source.report.assessment.review;
    const ReviewOutcome outcome = review_outcome(source.instrument(), source.report.assessment);
    Table table{.title = words("report.review.title"_text),
                .columns = {{words("report.criterion"_text), 36},
                            {words("report.review.state"_text), 14},
                            {words("report.review.own"_text), 18},
                            {words("report.review.found"_text), 18},
                            {words("report.review.seen"_text), 10},
                            {words("report.review.reason"_text), 40},
                            {words("report.review.judged_by"_text), 24},
                            {words("report.review.outcome"_text), 18},
                            {words("report.review.why"_text), 40},
                            {words("report.review.decided_by"_text), 24}}};
    const Decision undecided{};
    for (const Reviewed& reviewed : outcome.criteria) {
        const CriterionId& id = source.instrument().criteria[reviewed.criterion].id;
        const auto judged = review.judgements.find(id);
        const auto decided = review.decisions.find(id);
        if (judged != review.judgements.end()) {
            table.rows.push_back(
                criterion_row(source, reviewed, judged->second,
                              decided == review.decisions.end() ? undecided : decided->second));
        }
    }
    total_rows(table, source, outcome);
    return table;
}

}  // namespace assessment::exchange
