// SPDX-License-Identifier: MIT
#pragma once

// The way up: the cheapest set of steps to a tier, and what is decided about it.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks plan_view(const Subject& subject);

}  // namespace app::view
