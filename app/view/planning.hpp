// SPDX-License-Identifier: MIT
#pragma once

// The plan of the open assessment as its choices shape it, computed once for a screen.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/view/block.hpp"
#include "app/view/subject.hpp"
#include "assessment/plan.hpp"

namespace app::view {

struct Planning {
    const Subject& subject;
    std::uint32_t tier;
    assessment::PlanLimits limits;
    std::vector<assessment::Standing> standings;
    assessment::Plan plan;

    [[nodiscard]] const assessment::Criterion& criterion(std::uint32_t at) const {
        return subject.instrument().criteria[at];
    }
    [[nodiscard]] const assessment::StepChoice* choice(std::uint32_t at) const;
    [[nodiscard]] const std::string& tier_title() const;
};

/// None for an instrument without tiers.
[[nodiscard]] std::optional<Planning> planning_of(const Subject& subject);

/// "plan.step.<criterion>.<part>"
[[nodiscard]] std::string step_id(const assessment::Criterion& criterion, std::string_view part);

/// Which of the two sides of the plan is looked at: the cheapest way, or what if.
[[nodiscard]] ChoiceGroup plan_sides(const Subject& subject);

// ---- parts of the screen `plan`

/// What to do, one card a step, in the order to do it (plan_steps_view.cpp).
[[nodiscard]] Blocks step_blocks(const Planning& planning);
/// What is put off or agreed and not among the steps.
[[nodiscard]] Blocks decided_blocks(const Planning& planning);
/// The best total for so many hours, and why there is no cheaper way (plan_reasons_view.cpp).
[[nodiscard]] Blocks reason_blocks(const Planning& planning);

}  // namespace app::view
