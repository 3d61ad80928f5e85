// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_tables.hpp"

#include "assessment/exchange/report_tables_parts.hpp"

namespace assessment::exchange {

std::vector<Table> report_tables(const Report& report, const Catalogue& words) {
    const TableSource source{report, words};
    std::vector<Table> tables{summary_table(source),    conditions_table(source),
                              dimensions_table(source), gaps_table(source),
                              plan_table(source),       answers_table(source)};
    if (report.disclosure == Disclosure::full) {
        tables.push_back(figures_table(source));
        tables.push_back(evidence_table(source));
        if (report.assessment.review != Review{}) {
            tables.push_back(review_table(source));
        }
        tables.push_back(profile_table(source));
    }
    return tables;
}

const Answer* TableSource::answer_to(std::uint32_t criterion) const {
    const auto& answers = report.assessment.answers;
    const auto found = answers.find(instrument().criteria[criterion].id);
    return found == answers.end() ? nullptr : &found->second;
}

}  // namespace assessment::exchange
