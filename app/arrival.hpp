// SPDX-License-Identifier: MIT
#pragma once

// What becomes of an arriving state when it is merged: what the histories of both decide, and what
// is left for a person.

#include <vector>

#include "app/session.hpp"
#include "assessment/joining.hpp"
#include "assessment/merge.hpp"

namespace app {

struct ArrivalMerge {
    assessment::Joined joined{};
    /// The fields to be chosen: of each conflict, the parts in which the two differ.
    std::vector<assessment::MergeDifference> open{};
};

/// Both must be of one instrument.
[[nodiscard]] ArrivalMerge merge_of(const Arrived& arrived);

}  // namespace app
