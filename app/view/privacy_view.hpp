// SPDX-License-Identifier: MIT
#pragma once

// A device that several firms see: the locked screen, the forms for the PIN and for taking an
// enterprise away for good, and what stands in the bar for both.

#include <optional>

#include "app/view/page.hpp"
#include "app/view/subject.hpp"

namespace app::view {

/// In place of every screen while it is locked.
[[nodiscard]] Blocks lock_view(const Session& session);
[[nodiscard]] std::optional<Dialog> pin_dialog(const Session& session);
[[nodiscard]] std::optional<Dialog> erase_dialog(const Session& session);

/// Show this firm only, show all, lock: what of it makes sense now.
[[nodiscard]] Blocks privacy_tools(const Session& session);

/// What the PIN does and does not do, and where it is set (screen `storage`).
[[nodiscard]] Card pin_card(const Session& session);
/// Opens the form that takes the enterprise away for good.
[[nodiscard]] Button erase_button(const EnterpriseRecord& record, std::string id,
                                  const assessment::Catalogue& words);

}  // namespace app::view
