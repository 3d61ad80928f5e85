// SPDX-License-Identifier: MIT
#pragma once

// How often each score from 0 to 10000 (hundredths of a point) occurs. Every score is counted by
// itself, so that two histograms add up to exactly the histogram of both, in any order. Stretches
// of 64 scores that do not occur take no room.

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace assessment::programme {

inline constexpr int highest_score = 10'000;

class Histogram {
public:
    /// `hundredths` is 0..10000.
    void add(int hundredths, std::uint32_t times = 1) {
        assert(hundredths >= 0 && hundredths <= highest_score);
        const auto score = static_cast<std::size_t>(hundredths);
        block_of(score / width)[score % width] += times;
        count_ += times;
    }

    void add(const Histogram& other);

    /// Of everything that was counted.
    [[nodiscard]] std::int64_t count() const { return count_; }

    /// The score at this place, from 1 to count(), when all are put in ascending order.
    [[nodiscard]] int at_rank(std::int64_t rank) const;

    /// visit(score, times) for every score that occurs, ascending.
    template <typename Visit>
    void each(Visit visit) const {
        for (std::size_t place = 0; place < places; ++place) {
            if (block_at_[place] != 0) {
                const Block& block = blocks_[block_at_[place] - std::size_t{1}];
                for (std::size_t i = 0; i < width; ++i) {
                    if (block[i] != 0) {
                        visit(static_cast<int>(place * width + i), block[i]);
                    }
                }
            }
        }
    }

    bool operator==(const Histogram& other) const;

private:
    static constexpr std::size_t width = 64;
    static constexpr std::size_t places = highest_score / width + 1;
    static_assert(places < 256, "a byte numbers the blocks");
    using Block = std::array<std::uint32_t, width>;

    Block& block_of(std::size_t place) {
        if (block_at_[place] == 0) {
            blocks_.emplace_back();
            block_at_[place] = static_cast<std::uint8_t>(blocks_.size());
        }
        return blocks_[block_at_[place] - std::size_t{1}];
    }

    std::array<std::uint8_t, places> block_at_{};  // its number from 1, or 0 for none
    std::vector<Block> blocks_;
    std::int64_t count_ = 0;
};

}  // namespace assessment::programme
