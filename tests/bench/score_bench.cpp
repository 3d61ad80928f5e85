// SPDX-License-Identifier: MIT
// The engine beside a straight implementation and beside the slow one of the tests, on the same
// assessments, one per iteration in turn.

#include <benchmark/benchmark.h>

#include <cstddef>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "assessment/score.hpp"
#include "tests/bench/straight_score.hpp"
#include "tests/bench/workload.hpp"
#include "tests/support/plain_score.hpp"

using namespace assessment;

namespace {

const bench::Workload& load() {
    static const bench::Workload made = bench::workload();
    return made;
}

/// Calls `work` with the index of the next assessment.
template <typename Work>
void in_turn(benchmark::State& state, Work work) {
    std::size_t next = 0;
    for ([[maybe_unused]] auto iteration : state) {
        work(next);
        next = (next + 1) % load().assessments.size();
    }
}

void engine(benchmark::State& state) {
    Score score;
    in_turn(state, [&](std::size_t i) {
        assessment::score(*load().instrument, load().standings[i], score);
        benchmark::DoNotOptimize(score.criteria.data());
        benchmark::ClobberMemory();
    });
}

void straight_reference(benchmark::State& state) {
    Score score = assessment::score(*load().instrument, load().standings[0]);
    in_turn(state, [&](std::size_t i) {
        bench::straight_score(*load().instrument, load().standings[i], score);
        benchmark::DoNotOptimize(score.criteria.data());
        benchmark::ClobberMemory();
    });
}

void plain_reference(benchmark::State& state) {
    in_turn(state, [](std::size_t i) {
        benchmark::DoNotOptimize(tests::plain_score(*load().instrument, load().standings[i]));
    });
}

void standings_of_answers(benchmark::State& state) {
    in_turn(state, [](std::size_t i) {
        benchmark::DoNotOptimize(standings(*load().instrument, load().assessments[i]));
    });
}

void parse(benchmark::State& state) {
    std::size_t bytes = 0;
    in_turn(state, [&](std::size_t i) {
        benchmark::DoNotOptimize(exchange::parse_json(load().documents[i]));
        bytes += load().documents[i].size();
    });
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void read_and_check(benchmark::State& state) {
    std::size_t bytes = 0;
    in_turn(state, [&](std::size_t i) {
        benchmark::DoNotOptimize(
            exchange::read_assessment(load().documents[i], *load().instrument));
        bytes += load().documents[i].size();
    });
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void write_score_document(benchmark::State& state) {
    const Score score = assessment::score(*load().instrument, load().standings[0]);
    for ([[maybe_unused]] auto iteration : state) {
        benchmark::DoNotOptimize(
            exchange::write_score(score, *load().instrument, load().assessments[0].id));
    }
}

}  // namespace

BENCHMARK(engine);
BENCHMARK(straight_reference);
BENCHMARK(plain_reference);
BENCHMARK(standings_of_answers);
BENCHMARK(parse);
BENCHMARK(read_and_check);
BENCHMARK(write_score_document);

BENCHMARK_MAIN();
