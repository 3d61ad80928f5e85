// SPDX-License-Identifier: MIT
// What came of the plan that the earlier assessment had; declared in progress_view.hpp.
#include <algorithm>
#include <utility>

#include "app/view/planning.hpp"
#include "app/view/progress_view.hpp"
#include "assessment/done_steps.hpp"
#include "assessment/exchange/report_words.hpp"

namespace app::view {

using namespace assessment::literals;
namespace exchange = assessment::exchange;

namespace {

using assessment::DoneStep;
using assessment::StepOutcome;

std::vector<assessment::StepGoal> goals_of(const Planning& planning) {
    std::vector<assessment::StepGoal> goals;
    goals.reserve(planning.plan.changes.size());
    for (const auto& change : planning.plan.changes) {
        goals.push_back({.criterion = planning.criterion(change.criterion).id,
                         .level = change.to,
                         .assurance = change.to_assurance});
    }
    return goals;
}

std::string outcome_text(StepOutcome outcome, const assessment::Catalogue& words) {
    switch (outcome) {
        case StepOutcome::done:
            return words("progress.step.done"_text);
        case StepOutcome::not_backed:
            return words("progress.step.not_backed"_text);
        case StepOutcome::not_reached:
            return words("progress.step.not_reached"_text);
        case StepOutcome::open:
            return words("progress.step.open"_text);
        case StepOutcome::left_out:
            return words("progress.step.left_out"_text);
        case StepOutcome::question_changed:
            return words("progress.step.question_changed"_text);
        case StepOutcome::gone:
            return words("progress.step.gone"_text);
    }
    return {};
}

Item step_item(const Planning& planning, const assessment::Criterion& criterion,
               const DoneStep& step) {
    const auto& words = planning.subject.words;
    const bool is_done = step.outcome == StepOutcome::done;
    return {.text = planning.subject.in_language(criterion.title),
            .detail = words("plan.level_and_assurance"_text,
                            {{"level", exchange::level_text(step.goal.level, words)},
                             {"assurance", exchange::assurance_text(step.goal.assurance, words)}}),
            .value = outcome_text(step.outcome, words),
            .tone = is_done ? Tone::good : Tone::muted,
            .icon = is_done ? Icon::check : Icon::none};
}

}  // namespace

Blocks plan_outcome(const Compared& compared) {
    const auto planning = planning_of(compared.earlier);
    if (!planning || planning->plan.changes.empty()) {
        return {};
    }
    const auto& words = compared.words();
    const auto goals = goals_of(*planning);
    const auto steps =
        assessment::done_steps(goals, planning->subject.instrument(), compared.later.report);
    const auto done = std::ranges::count(steps, StepOutcome::done, &DoneStep::outcome);
    List list{.label = words("progress.plan"_text)};
    // One for each change of the plan, in its order.
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& criterion = planning->criterion(planning->plan.changes[i].criterion);
        list.items.push_back(step_item(*planning, criterion, steps[i]));
    }
    return {Heading{.text = words("progress.plan"_text), .level = 2},
            Card{.blocks = {Paragraph{words("progress.plan_text"_text,
                                            {{"tier", planning->tier_title()},
                                             {"done", static_cast<std::int64_t>(done)},
                                             {"all", steps.size()}})},
                            std::move(list)}}};
}

}  // namespace app::view
