// SPDX-License-Identifier: MIT
#include "assessment/visit_points.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace assessment {

namespace {

std::vector<OpenMustHave> must_haves(const Report& report) {
    std::vector<OpenMustHave> open;
    const auto next = next_tier(report.score);
    std::set<std::uint32_t> criteria;  // a higher tier often asks more of the same
    for (std::uint32_t tier = 0; next && tier <= *next; ++tier) {
        for (const Condition& condition : report.score.tiers[tier].conditions) {
            if (condition.kind != ConditionKind::gate || condition.state == ConditionState::met) {
                continue;
            }
            const std::uint32_t criterion =
                report.instrument->tiers[tier].gates[condition.gate].criterion;
            if (criteria.insert(criterion).second) {
                open.push_back({tier, condition, criterion});
            }
        }
    }
    return open;
}

/// The plan still wants it, or it was agreed to and is not reached.
bool is_to_do(const Report& report, std::uint32_t criterion, const StepChoice& choice,
              const Standing& now) {
    const bool is_planned =
        report.plan && std::ranges::find(report.plan->plan.changes, criterion,
                                         &PlanChange::criterion) != report.plan->plan.changes.end();
    const bool is_agreed =
        choice.pinned && (now.state != State::answered || now.level < choice.pinned->level ||
                          now.assurance < choice.pinned->assurance);
    return !choice.excluded && (is_planned || is_agreed);
}

std::vector<StepDue> due_steps(const Report& report, std::span<const Standing> standings,
                               Date today) {
    std::vector<StepDue> due;
    for (const auto& [id, choice] : report.assessment.plan.steps) {
        const auto at = report.instrument->find(id);
        const auto day = read_iso_date(choice.due);
        if (at && day && is_to_do(report, *at, choice, standings[*at])) {
            due.push_back(
                {.criterion = *at, .due = *day, .post = choice.post, .overdue = *day < today});
        }
    }
    std::ranges::sort(due, [](const StepDue& a, const StepDue& b) {
        return a.due != b.due ? a.due < b.due : a.criterion < b.criterion;
    });
    return due;
}

std::vector<EvidencePiece> to_see(const Report& report, std::span<const Standing> standings) {
    const auto all = evidence_list(*report.instrument, report.assessment, standings, {});
    std::vector<EvidencePiece> pieces;
    for (const EvidenceState state : {EvidenceState::noted, EvidenceState::missing}) {
        std::ranges::copy_if(all, std::back_inserter(pieces), [&](const EvidencePiece& piece) {
            return piece.for_answer && piece.state == state;
        });
    }
    return pieces;
}

}  // namespace

VisitPoints visit_points(const Report& report, Date today) {
    const auto standing = standings(*report.instrument, report.assessment);
    return {.must_haves = must_haves(report),
            .not_sure = to_find_out(*report.instrument, report.assessment, standing),
            .due = due_steps(report, standing, today),
            .to_see = to_see(report, standing)};
}

}  // namespace assessment
