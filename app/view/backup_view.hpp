// SPDX-License-Identifier: MIT
#pragma once

// Backups: the form for one, the reminder, what restoring one would change, and the question
// before an enterprise goes with several assessments.

#include <optional>

#include "app/view/page.hpp"

namespace app::view {

[[nodiscard]] Button backup_button(const Session& session, std::string id, Emphasis emphasis);
/// Stands while a backup is due.
[[nodiscard]] Blocks reminder_blocks(const Session& session);

[[nodiscard]] std::optional<Dialog> backup_dialog(const Session& session);
[[nodiscard]] std::optional<Dialog> removing_dialog(const Session& session);

/// restore_view.cpp
[[nodiscard]] FilePick restore_pick(const Session& session);
[[nodiscard]] std::optional<Dialog> restore_dialog(const Session& session);
/// Why a backup is not read, or not made.
[[nodiscard]] std::string refusal_text(backup::Refusal refusal, const std::string& file,
                                       const assessment::Catalogue& words);

}  // namespace app::view
