// SPDX-License-Identifier: MIT
// Prints nanoseconds per score of a parsed assessment, natively or under Node, for the engine
// and for the straight reference on the same assessments: the best of many short rounds, in
// turn, which the machine's other work disturbs least.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <span>

#include "assessment/score.hpp"
#include "tests/bench/straight_score.hpp"
#include "tests/bench/workload.hpp"

using namespace assessment;

namespace {

using ScoreInto = void (*)(const Instrument&, std::span<const Standing>, Score&);

// Through pointers that nobody sees through: a single call would be inlined into main(), and
// engines optimise a WebAssembly function only when it is called again.
volatile ScoreInto engine = assessment::score;
volatile ScoreInto straight = bench::straight_score;

/// Nanoseconds per score in one round. `sum` keeps the work from being left out.
double round_of(const bench::Workload& load, ScoreInto score_into, Score& score,
                std::int64_t& sum) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    for (const auto& standings : load.standings) {
        score_into(*load.instrument, standings, score);
        sum += score.total ? score.total->low : 0;
    }
    const std::chrono::duration<double, std::nano> taken = Clock::now() - begin;
    return taken.count() / static_cast<double>(load.standings.size());
}

}  // namespace

int main() {
    constexpr int rounds = 2000;
    const bench::Workload load = bench::workload();
    for (const auto& standings : load.standings) {
        Score expected;
        assessment::score(*load.instrument, standings, expected);
        Score straight_one = expected;
        bench::straight_score(*load.instrument, standings, straight_one);
        if (straight_one != expected) {
            std::puts("the straight reference and the engine differ");
            return 1;
        }
    }
    Score score = assessment::score(*load.instrument, load.standings.front());
    std::int64_t sum = 0;
    double best = round_of(load, engine, score, sum);
    double straight_best = round_of(load, straight, score, sum);
    for (int round = 0; round < rounds; ++round) {
        best = std::min(best, round_of(load, engine, score, sum));
        straight_best = std::min(straight_best, round_of(load, straight, score, sum));
    }
    std::printf("%.0f ns per score of %zu criteria, %.0f ns by the straight reference (sum %lld)\n",
                best, load.instrument->criteria.size(), straight_best, static_cast<long long>(sum));
    return 0;
}
