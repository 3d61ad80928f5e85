// SPDX-License-Identifier: MIT
#pragma once

// What a plan says of its changes, in words: screens, the printed page and tables say it alike.

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/plan.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// "3级 → 5级，有材料 → 已核验"; what stays as it is stands alone or is left out.
[[nodiscard]] std::string change_text(const PlanChange& change, const Catalogue& words);

/// "3个月", "不足1个月".
[[nodiscard]] std::string months_text(std::int64_t months, const Catalogue& words);

/// What came of planning: how many steps and hours, that nothing is to be done, or that it cannot.
[[nodiscard]] std::string plan_sentence(const Report& report, const Catalogue& words);

/// What was decided about a criterion; nothing, when nobody did.
[[nodiscard]] StepChoice step_choice(const Report& report, std::uint32_t criterion);

/// "今年不做", "已定：至少达到3级", or empty.
[[nodiscard]] std::string decision_text(const StepChoice& choice, const Catalogue& words);

/// The criteria about which something was decided and that no step of the plan changes.
[[nodiscard]] std::vector<std::uint32_t> decided_beside_plan(const Report& report);

}  // namespace assessment::exchange
