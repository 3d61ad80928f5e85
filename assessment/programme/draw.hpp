// SPDX-License-Identifier: MIT
#pragma once

// Numbers that look random and are the same for the same seed on every machine: SplitMix64 of
// Steele, Lea and Flood, whose every state gives another number. The distributions of the standard
// library differ from one library to the next, so there are none here.

#include <array>
#include <cstdint>

namespace assessment::programme {

/// One round of SplitMix64's mixing.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
}

class Draw {
public:
    explicit constexpr Draw(std::uint64_t seed) : state_(seed) {}
    /// Of one thing among many: the same seed and numbers give the same draws.
    constexpr Draw(std::uint64_t seed, std::uint64_t one, std::uint64_t other = 0)
        : state_(mixed(mixed(mixed(seed) + one) + other)) {}

    constexpr std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        return mixed(state_);
    }
    /// 0..count-1. What is not quite even about it is below one in 2^40 for the counts used here.
    constexpr std::uint64_t below(std::uint64_t count) { return next() % count; }
    /// One of so many places.
    constexpr std::size_t place(std::size_t count) {
        return static_cast<std::size_t>(below(count));
    }
    /// Both ends included.
    constexpr int between(int least, int greatest) {
        const std::int64_t count = std::int64_t{greatest} - least + 1;
        return least + static_cast<int>(below(static_cast<std::uint64_t>(count)));
    }
    /// True so many times in a thousand.
    constexpr bool chance(int permille) { return between(0, 999) < permille; }
    /// The index of one of these, each as often as its weight says. The weights have a sum above 0.
    template <std::size_t count>
    constexpr std::size_t one_of(const std::array<int, count>& weights) {
        int sum = 0;
        for (const int weight : weights) {
            sum += weight;
        }
        int left = between(0, sum - 1);
        std::size_t at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

private:
    std::uint64_t state_;
};

}  // namespace assessment::programme
