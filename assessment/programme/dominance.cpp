// SPDX-License-Identifier: MIT
#include "assessment/programme/dominance.hpp"

#include <algorithm>
#include <cstdint>

namespace assessment::programme {

namespace {

/// The total when all scores from `bar` on have one end of their weights, those below the other.
int total_with(std::span<const OptionalWhole> scores, const Weights& from_bar, const Weights& below,
               int bar) {
    std::int64_t sum = 0;
    std::int64_t of = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i]) {
            const std::int64_t weight = *scores[i] >= bar ? from_bar[i] : below[i];
            sum += weight * *scores[i];
            of += weight;
        }
    }
    return of == 0 ? 0 : static_cast<int>(round_half_up(sum, of));
}

}  // namespace

WeightEnds weight_ends(const Instrument& instrument, int percent) {
    WeightEnds ends;
    for (const Dimension& dimension : instrument.dimensions) {
        ends.least.push_back(std::int64_t{dimension.weight} * (100 - percent));
        ends.greatest.push_back(std::int64_t{dimension.weight} * (100 + percent));
    }
    return ends;
}

TotalEnds total_ends(std::span<const OptionalWhole> scores, const WeightEnds& ends) {
    // A mean is greatest when all that is above it weighs most and all that is below it least: some
    // score is the bar between them. Each is tried, because which one it is depends on the mean.
    TotalEnds found{.least = total_with(scores, ends.least, ends.least, 0)};
    found.greatest = found.least;
    for (const OptionalWhole& bar : scores) {
        if (bar) {
            found.greatest =
                std::max(found.greatest, total_with(scores, ends.greatest, ends.least, *bar));
            found.least =
                std::min(found.least, total_with(scores, ends.least, ends.greatest, *bar));
        }
    }
    return found;
}

Reach reach(const Candidate& candidate, const Instrument& instrument, const WeightEnds& ends) {
    const TotalEnds declared = total_ends(candidate.declared, ends);
    const TotalEnds supported = total_ends(candidate.supported, ends);
    return {.supported = supported,
            .least_tier = tier_at(candidate, instrument, declared.least, supported.least),
            .greatest_tier = tier_at(candidate, instrument, declared.greatest, supported.greatest)};
}

bool is_ahead(const Candidate& one, const Candidate& other, const WeightEnds& ends, int margin) {
    std::int64_t least = 0;
    for (std::size_t i = 0; i < one.supported.size(); ++i) {
        const OptionalWhole& left = one.supported[i];
        const OptionalWhole& right = other.supported[i];
        if (left.has_value() != right.has_value()) {
            // Means of different dimensions: what each can reach has to do.
            return total_ends(one.supported, ends).least >=
                   total_ends(other.supported, ends).greatest + margin;
        }
        if (left) {
            // Of the sum of weight * (difference - margin): it is 0 or more where the means
            // differ by the margin or more, before they are rounded and so afterwards.
            const std::int64_t ahead = *left - *right - margin;
            least += ahead * (ahead > 0 ? ends.least[i] : ends.greatest[i]);
        }
    }
    return least >= 0;
}

}  // namespace assessment::programme
