// SPDX-License-Identifier: MIT
#pragma once

// The reports of a programme: collected, what they are worth, as a table, and what they come to.
// What is shown of them the desk has put into words (app/programme/desk.hpp).

#include <optional>

#include "app/session.hpp"
#include "app/view/block.hpp"
#include "app/view/page.hpp"

namespace app::view {

[[nodiscard]] Blocks programme_view(const Session& session);

/// Whether all reports are to go, which nothing can take back.
[[nodiscard]] std::optional<Dialog> emptying_dialog(const Session& session);

// ---- parts (programme_parts_view.cpp, programme_selection_view.cpp)

/// The reports that count, to be narrowed, sorted and turned over.
[[nodiscard]] Blocks programme_table(const Session& session, const DeskAnswer& answer);
[[nodiscard]] Blocks programme_figures(const Session& session, const DeskAnswer& answer);
/// A rule to be filled in, and who is selected by it.
[[nodiscard]] Blocks programme_selection(const Session& session, const DeskAnswer& answer);
[[nodiscard]] Blocks programme_refused(const Session& session, const DeskAnswer& answer);
[[nodiscard]] Blocks programme_report(const Session& session, const DeskAnswer& answer);

}  // namespace app::view
