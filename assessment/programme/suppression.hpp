// SPDX-License-Identifier: MIT
#pragma once

// Which groups are not shown, so that nobody learns what fewer than `least` enterprises said.
//
// A group is hidden when its size is from 1 to least - 1. The total of all groups is shown, so a
// hidden size could be found by subtraction. Therefore, as long as a hidden group of that size has
// no hidden group of `least` or more beside it, the smallest groups that are still shown are hidden
// too: all of one size, because choosing one among equals would tell something of the others.
// Where nothing is left to be shown, the division into groups is not shown at all.
//
// What this guards is how few enterprises a number is about. It is proof against somebody who
// subtracts what is shown from the totals and knows this rule, as suppression_test.cpp tries out
// on every division of small totals. It cannot guard against subtracting figures that were made
// at another time of nearly the same enterprises.

#include <cstdint>
#include <span>
#include <vector>

namespace assessment::programme {

inline constexpr std::int64_t usual_least_group = 5;

/// Which of the groups of these sizes are hidden; `hidden` are those that are hidden for another
/// reason already (all shown when it is empty). A size of 0 is shown: it is about nobody.
[[nodiscard]] std::vector<bool> hidden_groups(std::span<const std::int64_t> sizes,
                                              std::int64_t least, std::vector<bool> hidden = {});

}  // namespace assessment::programme
