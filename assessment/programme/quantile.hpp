// SPDX-License-Identifier: MIT
#pragma once

// Quantiles by the nearest rank: of n values in ascending order the p-th percentile is the one at
// place ceil(p * n / 100), counted from 1. It is always a value that occurs, never one between
// two, and takes whole numbers only. The median of four values is therefore the second.

#include <array>
#include <cassert>
#include <cstdint>
#include <optional>

#include "assessment/answer.hpp"
#include "assessment/programme/histogram.hpp"

namespace assessment::programme {

/// `percent` is 1..100, `count` above 0.
[[nodiscard]] constexpr std::int64_t nearest_rank(std::int64_t count, int percent) {
    assert(count > 0 && percent >= 1 && percent <= 100);
    return (count * percent + 99) / 100;
}
static_assert(nearest_rank(4, 50) == 2 && nearest_rank(5, 50) == 3 && nearest_rank(1, 25) == 1);
static_assert(nearest_rank(4, 25) == 1 && nearest_rank(5, 25) == 2 && nearest_rank(100, 90) == 90);

struct Quartiles {
    int lower = 0;
    int median = 0;
    int upper = 0;

    bool operator==(const Quartiles&) const = default;
};

/// Hundredths. None when nothing was counted.
[[nodiscard]] std::optional<Quartiles> quartiles(const Histogram& histogram);

/// How many criteria stand at each level.
using LevelCounts = std::array<std::int64_t, highest_level + 1>;

/// Levels. None when nothing was counted.
[[nodiscard]] std::optional<Quartiles> quartiles(const LevelCounts& levels);

/// `part` of `whole` in hundredths of a percent, rounded half up; 0 of nothing. Both from 0.
[[nodiscard]] constexpr int share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<int>((20'000 * part + whole) / (2 * whole));
}
static_assert(share(1, 3) == 3333 && share(2, 3) == 6667 && share(1, 8) == 1250);
static_assert(share(1, 20'000) == 1 && share(0, 5) == 0 && share(5, 5) == 10'000);

}  // namespace assessment::programme
