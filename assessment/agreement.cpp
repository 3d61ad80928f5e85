// SPDX-License-Identifier: MIT
#include "assessment/agreement.hpp"

#include <array>
#include <cassert>
#include <cstdlib>

#include "assessment/answer.hpp"

namespace assessment {

namespace {

constexpr std::size_t level_count = highest_level + 1;
using Counts = std::array<std::int64_t, level_count>;

/// The sum of distances that chance would give, times n.
std::int64_t distance_by_chance(const Counts& one, const Counts& other) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < level_count; ++i) {
        for (std::size_t j = 0; j < level_count; ++j) {
            sum += static_cast<std::int64_t>(i > j ? i - j : j - i) * one.at(i) * other.at(j);
        }
    }
    return sum;
}

}  // namespace

Agreement agreement(std::span<const LevelPair> pairs) {
    assert(pairs.size() <= 1'000'000);  // the products stay within 64 bits
    Agreement agreed{.common = static_cast<std::int64_t>(pairs.size())};
    Counts one{};
    Counts other{};
    std::int64_t distance = 0;
    for (const LevelPair& pair : pairs) {
        const int apart = std::abs(pair.one - pair.other);
        distance += apart;
        agreed.exact += apart == 0 ? 1 : 0;
        agreed.within_one += apart <= 1 ? 1 : 0;
        ++one.at(static_cast<std::size_t>(pair.one));
        ++other.at(static_cast<std::size_t>(pair.other));
    }
    const std::int64_t by_chance = distance_by_chance(one, other);
    if (by_chance > 0) {
        agreed.kappa =
            Fraction{.numerator = by_chance - agreed.common * distance, .divisor = by_chance};
    }
    return agreed;
}

std::string three_digits(Fraction fraction) {
    assert(fraction.divisor > 0);
    const bool below = fraction.numerator < 0;
    const std::int64_t size = below ? -fraction.numerator : fraction.numerator;
    const std::int64_t whole = size / fraction.divisor;
    // The rest is less than the divisor, at most 5e12: its product fits.
    const std::int64_t rest = size % fraction.divisor;
    std::int64_t thousandths =
        (std::int64_t{2'000} * rest + fraction.divisor) / (2 * fraction.divisor);
    thousandths += 1000 * whole;
    std::string digits = std::to_string(thousandths % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return (below && thousandths != 0 ? "-" : "") + std::to_string(thousandths / 1000) + "." +
           digits;
}

}  // namespace assessment
