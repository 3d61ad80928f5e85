// SPDX-License-Identifier: MIT
#include "assessment/programme/histogram.hpp"

#include <utility>

namespace assessment::programme {

void Histogram::add(const Histogram& other) {
    other.each([this](int score, std::uint32_t times) { add(score, times); });
}

int Histogram::at_rank(std::int64_t rank) const {
    assert(rank >= 1 && rank <= count_);
    std::int64_t passed = 0;
    int found = -1;
    each([&](int score, std::uint32_t times) {
        passed += times;
        if (found < 0 && passed >= rank) {
            found = score;
        }
    });
    return found;
}

bool Histogram::operator==(const Histogram& other) const {
    // Blocks stand in the order in which they were first needed, which says nothing.
    const auto pairs = [](const Histogram& histogram) {
        std::vector<std::pair<int, std::uint32_t>> all;
        histogram.each([&](int score, std::uint32_t times) { all.emplace_back(score, times); });
        return all;
    };
    return count_ == other.count_ && pairs(*this) == pairs(other);
}

}  // namespace assessment::programme
