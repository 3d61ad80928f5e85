// SPDX-License-Identifier: MIT
// How long the figures of a programme take: counting reports, making figures of the counts, and the
// file of counts there and back. Prints milliseconds of a core: the median of nine runs.
// Usage: figures_time [REPORTS]

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "assessment/exchange/programme_partial_json.hpp"
#include "assessment/programme/figures.hpp"
#include "tests/bench/workload.hpp"
#include "tests/support/random_entries.hpp"

namespace {

using namespace assessment;

void measure(const char* what, const std::function<void()>& work) {
    std::vector<double> times;
    for (int run = 0; run < 9; ++run) {
        const std::clock_t begin = std::clock();
        work();
        times.push_back(1'000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::ranges::nth_element(times, times.begin() + 4);
    std::printf("%-32s %9.2f ms\n", what, times[4]);
}

}  // namespace

int main(int argc, char** argv) {
    const int reports = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const auto instrument = bench::workload().instrument;
    tests::Random random(1);
    const auto entries = tests::random_entries(random, *instrument, reports);
    const programme::PartialRules rules{
        .fields = {FieldId("industry"), FieldId("size"), FieldId("park")}};
    programme::Partial partial;
    measure("counted, in all and by 3 fields", [&] {
        partial = programme::empty_partial(*instrument, rules);
        for (const auto& entry : entries) {
            add(partial, entry);
        }
    });
    programme::Figures made;
    measure("figures of the counts", [&] { made = programme::figures(partial, *instrument); });
    std::string bytes;
    measure("counts written", [&] { bytes = exchange::write_partial(partial); });
    measure("counts read", [&] { (void)exchange::read_partial(bytes); });
    std::printf("%d reports, %zu criteria; the counts are %zu bytes\n", reports,
                instrument->criteria.size(), bytes.size());
    return made.all.reports > 0 ? 0 : 1;
}
