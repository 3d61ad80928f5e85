// SPDX-License-Identifier: MIT
// What is decided about the plan of the open assessment.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/typed_date.hpp"
#include "app/update.hpp"
#include "assessment/date.hpp"

namespace app {

namespace {

using assessment::CriterionId;
using assessment::PlanChoices;
using assessment::StepChoice;

/// Changes the choices and stores them when they became others.
template <typename Change>
void decide(Turn& turn, const Change& change) {
    auto* assessment = turn.assessment();
    if (assessment == nullptr || turn.session.instrument() == nullptr) {
        return;
    }
    const PlanChoices before = assessment->plan;
    change(assessment->plan);
    if (assessment->plan == before) {
        return;
    }
    // Another program's member of that name gives way to what is decided here.
    std::erase_if(assessment->extras, [](const auto& extra) { return extra.key == "plan"; });
    const auto* record = turn.session.enterprise();
    turn.save(PutHead{.enterprise = record->id, .assessment = *assessment});
}

template <typename Change>
void decide_step(Turn& turn, const CriterionId& criterion, const Change& change) {
    const auto instrument = turn.session.instrument();
    if (instrument == nullptr || !instrument->find(criterion)) {
        return;
    }
    decide(turn, [&](PlanChoices& choices) {
        const auto found = choices.steps.find(criterion);
        StepChoice choice = found == choices.steps.end() ? StepChoice{} : found->second;
        change(choice);
        put(choices, criterion, std::move(choice));
    });
}

}  // namespace

void apply(Turn& turn, const ChoosePlanTier& chosen) {
    const auto instrument = turn.session.instrument();
    if (instrument != nullptr &&
        std::ranges::find(instrument->tiers, chosen.tier, &assessment::Tier::id) !=
            instrument->tiers.end()) {
        decide(turn, [&](PlanChoices& choices) { choices.tier = chosen.tier; });
    }
}

void apply(Turn& turn, const ChoosePlanMonths& chosen) {
    const std::string& text = chosen.value;
    std::int64_t months = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, months);
    if (!text.empty() && (read.ec != std::errc{} || read.ptr != end || months < 0)) {
        return;
    }
    decide(turn, [&](PlanChoices& choices) {
        choices.months = text.empty() ? std::nullopt : std::optional(months);
    });
}

void apply(Turn& turn, const PinStep& pin) {
    decide_step(turn, pin.criterion, [&](StepChoice& choice) {
        choice.pinned = pin.aim;
        choice.excluded = false;
    });
}

void apply(Turn& turn, const UnpinStep& unpin) {
    decide_step(turn, unpin.criterion, [](StepChoice& choice) { choice.pinned.reset(); });
}

void apply(Turn& turn, const ExcludeStep& exclude) {
    decide_step(turn, exclude.criterion, [&](StepChoice& choice) {
        choice.excluded = exclude.excluded;
        if (exclude.excluded) {
            choice.pinned.reset();
        }
    });
}

void apply(Turn& turn, const EnterStepDue& entered) {
    const std::string field = "plan.step." + entered.criterion.text() + ".due";
    const std::string due = trimmed(entered.value);
    const auto date = read_date(due);
    if (!date && !due.empty()) {
        turn.session.typed[field] = entered.value;  // shown with what is wrong, not stored
        return;
    }
    turn.session.typed.erase(field);
    decide_step(turn, entered.criterion, [&](StepChoice& choice) {
        choice.due = date ? assessment::iso_date(*date) : std::string();
    });
}

void apply(Turn& turn, const EnterStepPost& entered) {
    decide_step(turn, entered.criterion, [&](StepChoice& choice) { choice.post = entered.value; });
}

}  // namespace app
