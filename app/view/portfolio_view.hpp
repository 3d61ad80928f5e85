// SPDX-License-Identifier: MIT
#pragma once

// Many enterprises at once: how they stand by dimension, where they are weakest, who is close to
// the next tier, and what is due. It speaks of those that the list shows, by their newest
// assessment.

#include <string>

#include "app/portfolio.hpp"
#include "app/session.hpp"
#include "app/view/block.hpp"

namespace app::view {

[[nodiscard]] Blocks portfolio_view(const Session& session);

// ---- parts

/// Steps with a day, the overdue ones first (portfolio_steps_view.cpp).
[[nodiscard]] Blocks due_blocks(const Session& session, const std::vector<PortfolioRow>& rows);
/// The days agreed for the next visits; empty when there are none.
[[nodiscard]] Blocks visit_blocks(const Session& session, const std::vector<PortfolioRow>& rows);
/// The calendar of steps and visits, where there are any.
[[nodiscard]] Blocks calendar_blocks(const Session& session, const std::vector<PortfolioRow>& rows);
/// The enterprises with the fewest hours to their next tier.
[[nodiscard]] Blocks close_blocks(const Session& session, const std::vector<PortfolioRow>& rows);
/// The criteria with the lowest levels over all, with their clause.
[[nodiscard]] Blocks weakest_blocks(const Session& session, const std::vector<PortfolioRow>& rows);

/// The rows of the page that is shown, and the way to the others (portfolio_list_view.cpp).
[[nodiscard]] std::vector<PortfolioRow> page_of(const Session& session,
                                                const std::vector<PortfolioRow>& rows);
/// How many there are and which are shown, told politely when it changes.
[[nodiscard]] Status count_status(const Session& session, const std::vector<PortfolioRow>& rows);
/// Empty while one page holds all.
[[nodiscard]] Blocks page_turner(const Session& session, const std::vector<PortfolioRow>& rows);

}  // namespace app::view
