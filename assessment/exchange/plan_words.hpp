// SPDX-License-Identifier: MIT
#pragma once

// What a plan says of its changes, in words: screens and the printed page say it alike.

#include <string>

#include "assessment/plan.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// "3级 → 5级，有材料 → 已核验"; what stays as it is stands alone or is left out.
[[nodiscard]] std::string change_text(const PlanChange& change, const Catalogue& words);

}  // namespace assessment::exchange
