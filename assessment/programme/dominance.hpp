// SPDX-License-Identifier: MIT
#pragma once

// What holds for all weights between two ends. For use within this folder (sensitivity.hpp).

#include <span>
#include <vector>

#include "assessment/programme/candidates.hpp"

namespace assessment::programme {

/// Each weight at its least and at its greatest, in the same unit.
struct WeightEnds {
    Weights least{};
    Weights greatest{};
};

/// `percent` less and more, in hundredths of the stated weights.
[[nodiscard]] WeightEnds weight_ends(const Instrument& instrument, int percent);

struct TotalEnds {
    int least = 0;
    int greatest = 0;
};

/// The least and the greatest total there is: exact.
[[nodiscard]] TotalEnds total_ends(std::span<const OptionalWhole> scores, const WeightEnds& ends);

/// What a candidate can reach.
struct Reach {
    TotalEnds supported{};
    int least_tier = -1;
    int greatest_tier = -1;
};
[[nodiscard]] Reach reach(const Candidate& candidate, const Instrument& instrument,
                          const WeightEnds& ends);

/// Whether the supported total of the one is at least that of the other by `margin` hundredths
/// (0 or 1) with all weights. "No" where it is not certain.
[[nodiscard]] bool is_ahead(const Candidate& one, const Candidate& other, const WeightEnds& ends,
                            int margin);

}  // namespace assessment::programme
