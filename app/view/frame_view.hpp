// SPDX-License-Identifier: MIT
#pragma once

// What all screens share: where one can go, language and theme, whether everything is saved,
// and the notice of what has just happened.

#include <optional>
#include <vector>

#include "app/view/page.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] std::vector<Link> navigation(const Session& session,
                                           const std::optional<Subject>& subject);
[[nodiscard]] Blocks tools(const Session& session);

/// "Saved" only when every change has been acknowledged.
[[nodiscard]] Status saved_status(const Session& session);
/// Stands as long as work can be lost: why, and how to take it along.
[[nodiscard]] Blocks storage_banner(const Session& session);
[[nodiscard]] Blocks update_banner(const Session& session);
/// What came of a database that was damaged, until it was read (rescued_view.cpp).
[[nodiscard]] Blocks rescued_banner(const Session& session);

[[nodiscard]] Blocks notice_blocks(const Session& session);
/// A file that was refused, with everything that is wrong with it.
[[nodiscard]] std::optional<Dialog> notice_dialog(const Session& session);

/// Before the store has answered.
[[nodiscard]] Blocks opening_view(const Session& session);
/// In place of every screen while another tab or window has the store.
[[nodiscard]] Blocks elsewhere_view(const Session& session);

}  // namespace app::view
