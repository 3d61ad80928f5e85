// SPDX-License-Identifier: MIT
#include "assessment/programme/quantile.hpp"

#include <numeric>

namespace assessment::programme {

namespace {

int level_at(const LevelCounts& levels, std::int64_t rank) {
    std::int64_t passed = 0;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        passed += levels.at(level);
        if (passed >= rank) {
            return static_cast<int>(level);
        }
    }
    return highest_level;
}

}  // namespace

std::optional<Quartiles> quartiles(const Histogram& histogram) {
    const std::int64_t count = histogram.count();
    if (count == 0) {
        return std::nullopt;
    }
    return Quartiles{.lower = histogram.at_rank(nearest_rank(count, 25)),
                     .median = histogram.at_rank(nearest_rank(count, 50)),
                     .upper = histogram.at_rank(nearest_rank(count, 75))};
}

std::optional<Quartiles> quartiles(const LevelCounts& levels) {
    const std::int64_t count = std::accumulate(levels.begin(), levels.end(), std::int64_t{0});
    if (count == 0) {
        return std::nullopt;
    }
    return Quartiles{.lower = level_at(levels, nearest_rank(count, 25)),
                     .median = level_at(levels, nearest_rank(count, 50)),
                     .upper = level_at(levels, nearest_rank(count, 75))};
}

}  // namespace assessment::programme
