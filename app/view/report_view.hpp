// SPDX-License-Identifier: MIT
#pragma once

// The report as it would be exported, and the buttons that export it.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks report_view(const Subject& subject);

}  // namespace app::view
