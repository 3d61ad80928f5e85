// SPDX-License-Identifier: MIT
#include "assessment/report.hpp"

#include <algorithm>
#include <utility>

#include "assessment/plan_limits.hpp"

namespace assessment {

std::string_view name(Signer signer) {
    return signer == Signer::enterprise ? "enterprise" : "commissioner";
}

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

Report disclosed(Report report, Disclosure disclosure) {
    if (disclosure == Disclosure::full || report.disclosure == Disclosure::levels_only) {
        return report;
    }
    Assessment& full = report.assessment;
    Assessment bare;
    bare.id = std::move(full.id);
    bare.instrument = full.instrument;
    bare.levels_only = standings(*report.instrument, full);
    if (const Extra* name = find(full.enterprise, "name");
        name != nullptr && name->json.starts_with('"')) {
        bare.enterprise.push_back(*name);
    }
    bare.period = std::move(full.period);
    bare.plan = {.tier = std::move(full.plan.tier), .months = full.plan.months};
    for (const auto& [criterion, choice] : full.plan.steps) {
        put(bare.plan, criterion, {.pinned = choice.pinned, .excluded = choice.excluded});
    }
    full = std::move(bare);
    report.disclosure = Disclosure::levels_only;
    return report;
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
