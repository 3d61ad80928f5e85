// SPDX-License-Identifier: MIT
// Prints nanoseconds per score of a parsed assessment, natively or under Node: the best of
// many short rounds, which the machine's other work disturbs least.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <span>

#include "assessment/score.hpp"
#include "tests/bench/workload.hpp"

using namespace assessment;

namespace {

using ScoreInto = void (*)(const Instrument&, std::span<const Standing>, Score&);

// Through a pointer that nobody sees through: a single call would be inlined into main(), and
// engines optimise a WebAssembly function only when it is called again.
volatile ScoreInto score_into = assessment::score;

}  // namespace

int main() {
    constexpr int rounds = 2000;
    using Clock = std::chrono::steady_clock;
    const bench::Workload load = bench::workload();
    const auto scores = static_cast<double>(load.standings.size());
    Score score;
    std::int64_t sum = 0;  // keeps the work from being left out
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        for (const auto& standings : load.standings) {
            score_into(*load.instrument, standings, score);
            sum += score.total ? score.total->low : 0;
        }
        const std::chrono::duration<double, std::nano> taken = Clock::now() - begin;
        const double each = taken.count() / scores;
        best = round == 0 ? each : std::min(best, each);
    }
    std::printf("%.0f ns per score of %zu criteria (sum %lld)\n", best,
                load.instrument->criteria.size(), static_cast<long long>(sum));
    return 0;
}
