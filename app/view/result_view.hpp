// SPDX-License-Identifier: MIT
#pragma once

// What came of it: the tier and its conditions, the total, the dimensions, the gaps.

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks result_view(const Subject& subject);

/// A tier with its conditions: what failed, what is open, what is met (conditions_view.cpp).
[[nodiscard]] Card tier_card(const Subject& subject, std::uint32_t tier);

/// The criteria that lose most, each with its next step and the policy behind it (gaps_view.cpp).
[[nodiscard]] Blocks gap_blocks(const Subject& subject);

/// The lowest tier that is not reached; of all reached the highest.
[[nodiscard]] std::optional<std::uint32_t> next_tier(const Subject& subject);

}  // namespace app::view
