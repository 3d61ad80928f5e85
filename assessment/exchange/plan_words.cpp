// SPDX-License-Identifier: MIT
#include "assessment/exchange/plan_words.hpp"

#include <algorithm>

#include "assessment/exchange/report_words.hpp"

namespace assessment::exchange {

using namespace literals;

std::string change_text(const PlanChange& change, const Catalogue& words) {
    const auto from_to = [&](const std::string& from, const std::string& to) {
        return words("plan.from_to"_text, {{"from", from}, {"to", to}});
    };
    const std::string level = change.from == change.to ? level_text(change.to, words)
                                                       : from_to(level_text(change.from, words),
                                                                 level_text(change.to, words));
    return change.from_assurance == change.to_assurance
               ? level
               : words("plan.level_and_assurance"_text,
                       {{"level", level},
                        {"assurance", from_to(assurance_text(change.from_assurance, words),
                                              assurance_text(change.to_assurance, words))}});
}

std::string months_text(std::int64_t months, const Catalogue& words) {
    return months == 0 ? words("plan.under_a_month"_text)
                       : words("plan.months"_text, {{"count", months}});
}

std::string plan_sentence(const Report& report, const Catalogue& words) {
    if (!report.plan) {
        return words("report.plan.none"_text);
    }
    const Plan& plan = report.plan->plan;
    const std::string& tier =
        report.instrument->tiers[report.plan->tier].title.in(words.language());
    switch (plan.status) {
        case PlanStatus::achieved:
            return words("report.plan.achieved"_text, {{"tier", tier}});
        case PlanStatus::infeasible:
            if (plan.obstacles.empty() && !plan.unreachable.empty()) {
                return words("report.plan.pins_infeasible"_text,
                             {{"count", plan.unreachable.size()}});
            }
            return words("report.plan.infeasible"_text, {{"tier", tier}});
        case PlanStatus::planned:
            return words("report.plan.intro"_text,
                         {{"tier", tier},
                          {"count", plan.changes.size()},
                          {"hours", plan.hours},
                          {"declared", points_text(plan.after.low)},
                          {"supported", points_text(plan.after.supported_low)}});
    }
    return {};
}

StepChoice step_choice(const Report& report, std::uint32_t criterion) {
    const auto& steps = report.assessment.plan.steps;
    const auto found = steps.find(report.instrument->criteria[criterion].id);
    return found == steps.end() ? StepChoice{} : found->second;
}

std::string decision_text(const StepChoice& choice, const Catalogue& words) {
    if (choice.excluded) {
        return words("plan.decided.excluded"_text);
    }
    return choice.pinned ? words("plan.decided.pinned"_text,
                                 {{"level", level_text(choice.pinned->level, words)}})
                         : std::string();
}

std::vector<std::uint32_t> decided_beside_plan(const Report& report) {
    std::vector<std::uint32_t> decided;
    for (std::uint32_t at = 0; at < report.instrument->criteria.size(); ++at) {
        const bool is_step = report.plan && std::ranges::find(report.plan->plan.changes, at,
                                                              &PlanChange::criterion) !=
                                                report.plan->plan.changes.end();
        if (!is_step && step_choice(report, at) != StepChoice{}) {
            decided.push_back(at);
        }
    }
    return decided;
}

}  // namespace assessment::exchange
