// SPDX-License-Identifier: MIT
#pragma once

// The search for a price that is just enough. Half of all planning is this, so it starts from
// a guess, where there is one, and ends at three digits: any price gives a true bound.

#include <algorithm>
#include <bit>
#include <cstdint>

namespace assessment::planning {

/// The smallest price from 0 to `highest` that is enough, or a little more; `highest` where none
/// is. `enough` never turns false again as prices rise.
template <typename Enough>
std::int64_t least_price(std::int64_t guess, std::int64_t highest, Enough enough) {
    if (highest == 0 || enough(std::int64_t{0})) {
        return 0;
    }
    constexpr int precision = 10;  // bits
    std::int64_t low = 0;
    std::int64_t high = highest;
    const auto ask = [&](std::int64_t at) { (enough(at) ? high : low) = at; };
    if (0 < guess && guess < highest) {
        ask(guess);
    }
    // Away from the guess in growing steps, until the price is between two that were asked for.
    for (std::int64_t step = (guess >> 9U) + 1; high - low > step; step *= 8) {
        if (low != guess && high != guess) {
            break;
        }
        ask(low == guess ? low + step : high - step);
    }
    while (high - low > 1 + (high >> precision)) {
        // Halve the number of digits first, the number itself when they agree.
        const auto digits = [](std::int64_t number) {
            return std::bit_width(static_cast<std::uint64_t>(number));
        };
        const std::int64_t middle = high / 4 > low
                                        ? std::int64_t{1} << ((digits(low) + digits(high)) / 2)
                                        : low + (high - low) / 2;
        ask(std::clamp(middle, low + 1, high - 1));
    }
    return high;
}

}  // namespace assessment::planning
