// SPDX-License-Identifier: MIT
#pragma once

// The low and the high end of a range in the two halves of one word, so that both are weighted
// and summed at once.

#include <cstdint>

namespace assessment {

/// A half has room for the weighted levels of 20 million criteria.
using BothEnds = std::uint64_t;

[[nodiscard]] constexpr BothEnds both_ends(int low, int high) {
    return static_cast<std::uint32_t>(low) | BothEnds{static_cast<std::uint32_t>(high)} << 32;
}
[[nodiscard]] constexpr int low_end(BothEnds both) {
    return static_cast<int>(both & 0xFFFF'FFFF);
}
[[nodiscard]] constexpr int high_end(BothEnds both) {
    return static_cast<int>(both >> 32);
}
static_assert(low_end(20 * both_ends(0, 5) + both_ends(1, 2)) == 1 &&
              high_end(20 * both_ends(0, 5)) == 100);

}  // namespace assessment
