// SPDX-License-Identifier: MIT
#pragma once

// How far two people agree who gave levels 0..5 to the same criteria: how often exactly, how often
// within one level, and Cohen's kappa with linear weights (J. Cohen: Weighted kappa, 1968). With n
// criteria, levels a and b of each, r(i) of one's levels being i and c(j) of the other's j:
//
//     kappa = 1 - n * sum |a - b| / sum over i, j of |i - j| * r(i) * c(j)
//
// the distance there is over the distance that chance would give. It is 1 where all levels are the
// same, 0 where they agree as often as chance would have it, below 0 where less. It is undefined
// where the divisor is 0: no criterion in common, or one level alone given by both to all. All of
// it is integers; kappa is kept as a fraction and rounded once, when it is printed.

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace assessment {

/// Two levels of one criterion, each 0..5.
struct LevelPair {
    int one = 0;
    int other = 0;

    bool operator==(const LevelPair&) const = default;
};

/// The divisor is above 0; not reduced.
struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t divisor = 1;

    bool operator==(const Fraction&) const = default;
};

struct Agreement {
    std::int64_t common = 0;  // criteria with two levels
    std::int64_t exact = 0;
    std::int64_t within_one = 0;      // the exact ones included
    std::optional<Fraction> kappa{};  // none where it is undefined

    bool operator==(const Agreement&) const = default;
};

/// At most 1,000,000 pairs.
[[nodiscard]] Agreement agreement(std::span<const LevelPair> pairs);

/// With three digits, rounded half away from zero: "0.640", "-0.125", "1.000".
[[nodiscard]] std::string three_digits(Fraction fraction);

}  // namespace assessment
