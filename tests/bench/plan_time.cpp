// SPDX-License-Identifier: MIT
// Prints how long plans take, ours beside GLPK's on the same problems: median, 99th percentile
// and worst, in microseconds of this thread's processor time, which other work on the machine
// disturbs less than a clock. Usage: plan_time [PROBLEMS [EVERY NTH BY GLPK TOO]]

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/instrument_json.hpp"
#include "assets/embedded.hpp"
#include "tests/bench/plan_workload.hpp"
#include "tests/support/glpk_plan.hpp"

using namespace assessment;

namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (1e6 * static_cast<double>(time.tv_sec)) + (1e-3 * static_cast<double>(time.tv_nsec));
}

template <typename Work>
double time_of(Work work) {
    const double begin = now();
    work();
    return now() - begin;
}

/// The shorter of two, because the first may have had to fetch its memory.
template <typename Work>
double shorter_of_two(Work work) {
    const double first = time_of(work);
    return std::min(first, time_of(work));
}

double at_share(std::vector<double> times, double share) {
    std::ranges::sort(times);
    const auto last = static_cast<double>(times.size() - 1);
    return times.empty() ? 0 : times[static_cast<std::size_t>(share * last)];
}

void print(const std::string& what, const std::vector<double>& times) {
    if (!times.empty()) {
        std::printf("%-34s %6zu %9.0f %9.0f %9.0f\n", what.c_str(), times.size(),
                    at_share(times, 0.5), at_share(times, 0.99), at_share(times, 1));
    }
}

struct Times {
    std::map<std::uint64_t, std::vector<double>> ours_by_kind;
    std::vector<double> ours;
    std::vector<double> ours_beside_theirs;
    std::vector<double> theirs;
    int infeasible = 0;
    int out_of_time = 0;
    int different = 0;
};

void compare(const tests::PlanCase& made, const Plan& ours, double our_time, Times& times) {
    constexpr int milliseconds = 2000;
    tests::GlpkPlan theirs;
    const double their_time = time_of([&] {
        theirs = tests::glpk_plan(made.instrument, made.standings, made.tier, made.limits.months,
                                  milliseconds);
    });
    times.ours_beside_theirs.push_back(our_time);
    times.theirs.push_back(their_time);
    if (theirs.status == tests::GlpkStatus::out_of_time) {
        ++times.out_of_time;
    } else if (theirs.hours != ours.hours) {
        ++times.different;
    }
}

void random_problems(int count, int every) {
    Times times;
    for (int seed = 0; seed < count; ++seed) {
        tests::PlanCase made = bench::plan_case(static_cast<std::uint64_t>(seed));
        made.tier = static_cast<std::uint32_t>(made.instrument.tiers.size() - 1);
        Plan found;
        const double time = shorter_of_two(
            [&] { found = plan(made.instrument, made.standings, made.tier, made.limits); });
        if (found.status == PlanStatus::infeasible) {
            ++times.infeasible;
            continue;
        }
        const auto kind = static_cast<std::uint64_t>(seed) % bench::plan_kinds;
        times.ours_by_kind[kind].push_back(time);
        times.ours.push_back(time);
        if (every > 0 && seed / bench::plan_kinds % every == 0) {
            compare(made, found, time, times);
        }
    }
    for (const auto& [kind, each] : times.ours_by_kind) {
        print(std::string(bench::plan_kind_name(kind)), each);
    }
    print("all", times.ours);
    print("those that GLPK was given", times.ours_beside_theirs);
    print("GLPK", times.theirs);
    std::printf("%d were infeasible; GLPK gave up on %d after 2 s, disagreed on %d\n",
                times.infeasible, times.out_of_time, times.different);
    if (!times.theirs.empty()) {
        std::printf("GLPK's median is %.0f times ours\n",
                    at_share(times.theirs, 0.5) / at_share(times.ours_beside_theirs, 0.5));
    }
}

void frontiers(int count) {
    std::vector<double> times;
    std::vector<double> budgets;
    for (int seed = 0; seed < count; ++seed) {
        const tests::PlanCase made = bench::plan_case(static_cast<std::uint64_t>(seed));
        std::vector<FrontierPoint> points;
        times.push_back(
            time_of([&] { points = frontier(made.instrument, made.standings, made.limits); }));
        const std::int64_t budget = points.empty() ? 0 : points[points.size() / 2].hours;
        budgets.push_back(time_of([&] {
            static_cast<void>(plan_within(made.instrument, made.standings, budget, made.limits));
        }));
    }
    print("frontier", times);
    print("half the budget", budgets);
}

void shipped() {
    const auto instrument =
        *exchange::read_instrument(assets::find("instruments/shanxi-sei-ip.json"));
    for (const char* example : {"micro-starting", "pilot-candidate", "demonstration-candidate"}) {
        const auto assessment = *exchange::read_assessment(
            assets::find("examples/" + std::string(example) + ".json"), *instrument);
        const auto levels = standings(*instrument, assessment);
        for (std::uint32_t tier = 0; tier < instrument->tiers.size(); ++tier) {
            print(std::string(example) + ", " + instrument->tiers[tier].id.text(),
                  {shorter_of_two([&] { static_cast<void>(plan(*instrument, levels, tier)); })});
            print(
                "  why no cheaper",
                {shorter_of_two([&] { static_cast<void>(bindings(*instrument, levels, tier)); })});
        }
        print("  frontier",
              {shorter_of_two([&] { static_cast<void>(frontier(*instrument, levels)); })});
    }
}

}  // namespace

int main(int count, const char* const* values) {
    const int problems = count > 1 ? std::atoi(values[1]) : 10'000;
    const int every = count > 2 ? std::atoi(values[2]) : 50;
    std::printf("%-34s %6s %9s %9s %9s\n", "microseconds", "number", "median", "99 %", "worst");
    shipped();
    frontiers(std::min(problems, 200));
    random_problems(problems, every);
    return 0;
}
