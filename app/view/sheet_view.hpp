// SPDX-License-Identifier: MIT
#pragma once

// The sheets: how the program looks (colours, text size) and what its words mean.

#include <optional>

#include "app/view/page.hpp"

namespace app::view {

/// The button at the right end of the top bar that opens how the program looks.
[[nodiscard]] Button display_tool(const Session& session);
/// The sheet that is open.
[[nodiscard]] std::optional<Dialog> sheet_dialog(const Session& session);

}  // namespace app::view
