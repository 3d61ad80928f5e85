// SPDX-License-Identifier: MIT
// Agreement from counts, where there are too many pairs for a list. Declared in figures.hpp.
#include "assessment/programme/figures.hpp"

namespace assessment::programme {

namespace {

using Wide = __int128;

constexpr Wide thousand = 1'000;

/// Rounded half away from zero, as three_digits() says it.
Fraction in_thousandths(Wide numerator, Wide divisor) {
    const bool is_below = numerator < 0;
    const Wide size = is_below ? -numerator : numerator;
    const auto digits = static_cast<std::int64_t>((2 * thousand * size + divisor) / (2 * divisor));
    return {.numerator = is_below ? -digits : digits,
            .divisor = static_cast<std::int64_t>(thousand)};
}

}  // namespace

Agreement agreement_of(const std::array<std::uint64_t, level_count * level_count>& pairs) {
    Agreement agreed;
    std::array<std::int64_t, level_count> one{};
    std::array<std::int64_t, level_count> other{};
    Wide distance = 0;
    for (std::size_t i = 0; i < level_count; ++i) {
        for (std::size_t j = 0; j < level_count; ++j) {
            const auto times = static_cast<std::int64_t>(pairs.at(answered_place(i, j)));
            const std::size_t apart = i > j ? i - j : j - i;
            agreed.common += times;
            agreed.exact += apart == 0 ? times : 0;
            agreed.within_one += apart <= 1 ? times : 0;
            distance += static_cast<Wide>(apart) * times;
            one.at(i) += times;
            other.at(j) += times;
        }
    }
    Wide by_chance = 0;
    for (std::size_t i = 0; i < level_count; ++i) {
        for (std::size_t j = 0; j < level_count; ++j) {
            by_chance += static_cast<Wide>(i > j ? i - j : j - i) * one.at(i) * other.at(j);
        }
    }
    if (by_chance > 0) {
        agreed.kappa = in_thousandths(by_chance - agreed.common * distance, by_chance);
    }
    return agreed;
}

}  // namespace assessment::programme
