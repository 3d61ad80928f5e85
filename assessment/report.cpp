// SPDX-License-Identifier: MIT
#include "assessment/report.hpp"

#include <algorithm>
#include <utility>

namespace assessment {

bool is_draft(const Report& report) {
    return std::ranges::any_of(report.score.criteria, [](const CriterionScore& criterion) {
        return criterion.state == State::unanswered || criterion.state == State::pending;
    });
}

Report make_report(std::shared_ptr<const Instrument> instrument, Assessment assessment,
                   std::chrono::year_month_day issued) {
    Report report;
    report.score = score(*instrument, assessment);
    report.instrument = std::move(instrument);
    report.assessment = std::move(assessment);
    report.issued = issued;
    report.engine = IPGAUGE_VERSION;
    return report;
}

}  // namespace assessment
