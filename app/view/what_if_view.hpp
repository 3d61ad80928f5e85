// SPDX-License-Identifier: MIT
#pragma once

// What if: supposed levels and assurances over the answers, with today beside what would be.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks what_if_view(const Subject& subject);

}  // namespace app::view
