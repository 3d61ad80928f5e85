// SPDX-License-Identifier: MIT
#include "assessment/plan_choices.hpp"

#include <utility>

namespace assessment {

void put(PlanChoices& choices, const CriterionId& criterion, StepChoice choice) {
    if (choice == StepChoice{}) {
        choices.steps.erase(criterion);
    } else {
        choices.steps.insert_or_assign(criterion, std::move(choice));
    }
}

}  // namespace assessment
