// SPDX-License-Identifier: MIT
#include "assessment/report.hpp"

#include <algorithm>
#include <utility>

#include "assessment/plan_limits.hpp"

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

void add_plan(Report& report) {
    const Instrument& instrument = *report.instrument;
    const PlanChoices& choices = report.assessment.plan;
    if (const auto tier = planned_tier(instrument, choices, report.score)) {
        report.plan = {.tier = *tier,
                       .plan = plan(instrument, standings(instrument, report.assessment), *tier,
                                    limits_of(instrument, choices))};
    }
}

std::vector<PlannedLevel> planned_levels(const Report& report) {
    std::vector<PlannedLevel> planned;
    if (report.plan) {
        for (const PlanChange& change : report.plan->plan.changes) {
            planned.push_back({.criterion = change.criterion, .level = change.to});
        }
    }
    return planned;
}

}  // namespace assessment
