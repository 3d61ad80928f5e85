// SPDX-License-Identifier: MIT
#pragma once

// Division by the same number many times. Rounding is most of a score's work: every gap needs
// two more divisions. So the reciprocal is taken once and each division becomes a product and
// a shift, with the same result to the last digit.

#include <cstdint>

namespace assessment {

/// Rounds sums of weighted points (0..10000 each) over one total weight half up, as
/// round_half_up(sum, weight) does.
class Divider {
public:
    Divider() = default;  // not usable before a weight is assigned; costs nothing in an array
    explicit constexpr Divider(std::int64_t weight)
        : weight_(static_cast<std::uint64_t>(weight)),
          reciprocal_(weight <= largest_weight ? (one / (2 * weight_)) + 1 : 0),
          half_(weight_ * reciprocal_) {}

    [[nodiscard]] constexpr int operator()(std::int64_t sum) const { return along(1, sum)(0); }

    /// Rounds slope·x + start for many x.
    class Line {
    public:
        [[nodiscard]] constexpr int operator()(std::int64_t x) const {
            const std::uint64_t doubled = static_cast<std::uint64_t>(x) * slope_ + start_;
            return static_cast<int>(divisor_ == 0 ? doubled >> bits : doubled / divisor_);
        }

    private:
        friend Divider;
        constexpr Line(std::uint64_t slope, std::uint64_t start, std::uint64_t divisor)
            : slope_(slope), start_(start), divisor_(divisor) {}

        std::uint64_t slope_;
        std::uint64_t start_;
        std::uint64_t divisor_;  // 0 when the sum is in parts of 2^bits
    };
    [[nodiscard]] constexpr Line along(std::int64_t slope, std::int64_t start) const {
        const std::uint64_t doubled_slope = 2 * static_cast<std::uint64_t>(slope);
        const std::uint64_t doubled_start = 2 * static_cast<std::uint64_t>(start);
        return reciprocal_ != 0
                   ? Line(doubled_slope * reciprocal_, doubled_start * reciprocal_ + half_, 0)
                   : Line(doubled_slope, doubled_start + weight_, 2 * weight_);
    }

private:
    // The reciprocal r of d = 2·weight is too large by at most d/2^bits parts, so the product
    // is too large by at most x·d/2^bits parts of 1/d. It gives the right whole number while
    // x·d < 2^bits, and x, the doubled sum and a weight, is at most 20001·weight.
    static constexpr int bits = 49;
    static constexpr std::uint64_t one = std::uint64_t{1} << bits;
    static constexpr std::int64_t largest_weight = 100'000;
    static_assert(std::uint64_t{20001} * 2 * largest_weight * largest_weight < one);
    static_assert(std::uint64_t{10001} < (~std::uint64_t{0} >> bits), "the product fits");

    std::uint64_t weight_;
    std::uint64_t reciprocal_;  // 0 for weights that are divided by plainly
    std::uint64_t half_;        // what rounds half up, in parts of 2^bits
};

}  // namespace assessment
