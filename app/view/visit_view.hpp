// SPDX-License-Identifier: MIT
#pragma once

// The screen of a commissioner's visit: the clock, what it is about, the form for what is noted
// and agreed, and the visits before.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"
#include "assessment/visit_points.hpp"

namespace app::view {

/// The subject's report must have its plan, unless the instrument has no tiers.
[[nodiscard]] Blocks visit_view(const Subject& subject);

/// A visit is going on: its clock wants to hear of each minute.
[[nodiscard]] bool shows_clock(const Session& session);

// ---- parts of it

/// Open must-haves, answers marked not sure, steps due, evidence to see (visit_points_view.cpp).
[[nodiscard]] Blocks visit_points_blocks(const Subject& subject);
/// What is written down while it goes on (visit_form_view.cpp).
[[nodiscard]] Blocks visit_form(const Subject& subject, const Visit& visit);
/// Those that have ended, the newest first, and what changed since (past_visits_view.cpp).
[[nodiscard]] Blocks past_visits(const Subject& subject);

/// From the beginning to the end, or to now; never less than 0. Minutes.
[[nodiscard]] Minute minutes_of(const Visit& visit, Minute now);

}  // namespace app::view
