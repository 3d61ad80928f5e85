// SPDX-License-Identifier: MIT
#include "assessment/done_steps.hpp"

#include "assessment/question.hpp"

namespace assessment {

namespace {

StepOutcome outcome_of(const StepGoal& goal, const Standing& standing) {
    switch (standing.state) {
        case State::excluded:
        case State::not_applicable:
            return StepOutcome::left_out;
        case State::pending:
        case State::unanswered:
            return StepOutcome::open;
        case State::answered:
            break;
    }
    if (standing.level < goal.level) {
        return StepOutcome::not_reached;
    }
    return standing.assurance < goal.assurance ? StepOutcome::not_backed : StepOutcome::done;
}

DoneStep done_step(const StepGoal& goal, const Instrument& planned_for, const Instrument& asked,
                   std::span<const Standing> standings) {
    DoneStep step{.goal = goal, .outcome = StepOutcome::gone, .level = {}};
    const auto before = planned_for.find(goal.criterion);
    const auto now = asked.find(goal.criterion);
    if (!before || !now) {
        return step;
    }
    if (!same_question(planned_for.criteria[*before], asked.criteria[*now])) {
        step.outcome = StepOutcome::question_changed;
        return step;
    }
    const Standing& standing = standings[*now];
    step.outcome = outcome_of(goal, standing);
    if (standing.state == State::answered) {
        step.level = standing.level;
        step.assurance = standing.assurance;
    }
    return step;
}

}  // namespace

std::vector<DoneStep> done_steps(std::span<const StepGoal> goals, const Instrument& planned_for,
                                 const Report& later) {
    const auto standings = assessment::standings(*later.instrument, later.assessment);
    std::vector<DoneStep> steps;
    steps.reserve(goals.size());
    for (const StepGoal& goal : goals) {
        steps.push_back(done_step(goal, planned_for, *later.instrument, standings));
    }
    return steps;
}

}  // namespace assessment
