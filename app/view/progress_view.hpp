// SPDX-License-Identifier: MIT
#pragma once

// The assessments of one enterprise over time: their totals and tiers, and what changed from an
// earlier one to the one that is open.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"
#include "assessment/comparison.hpp"

namespace app::view {

[[nodiscard]] Blocks progress_view(const Subject& subject);

/// Two assessments of one enterprise held against each other.
struct Compared {
    const Subject& earlier;
    const Subject& later;
    assessment::Comparison comparison;

    [[nodiscard]] const assessment::Catalogue& words() const { return later.words; }
    [[nodiscard]] std::string earlier_name() const;
    [[nodiscard]] std::string later_name() const;
};

/// What is comparable when the instrument changed, and what the scores are compared at.
[[nodiscard]] Blocks comparability(const Compared& compared);
/// Total and dimensions, and the tier (progress_dimensions_view.cpp).
[[nodiscard]] Card score_changes(const Compared& compared);
/// Which steps of the earlier plan are done (progress_plan_view.cpp).
[[nodiscard]] Blocks plan_outcome(const Compared& compared);
/// The criteria that rose, fell, came, went or are asked otherwise (progress_changes_view.cpp).
[[nodiscard]] Blocks criterion_changes(const Compared& compared);

}  // namespace app::view
