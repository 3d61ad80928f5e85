// SPDX-License-Identifier: MIT
#pragma once

// Random numbers that are the same on every machine for the same seed (SplitMix64).

#include <cstdint>
#include <vector>

namespace tests {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// From least to greatest, both included.
    std::int64_t between(std::int64_t least, std::int64_t greatest) {
        const auto span = static_cast<std::uint64_t>(greatest - least) + 1;
        return least + static_cast<std::int64_t>(bits() % span);
    }
    int number(int least, int greatest) { return static_cast<int>(between(least, greatest)); }
    bool chance(int percent) { return number(1, 100) <= percent; }

    template <typename T>
    const T& one_of(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(between(0, std::ssize(values) - 1))];
    }

private:
    std::uint64_t state_;
};

}  // namespace tests
