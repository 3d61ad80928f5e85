// SPDX-License-Identifier: MIT
// What it costs to take in reports, step by step on one core, beside nlohmann/json building its own
// tree of the same bytes, in processor time, and then all of it with every core into a file, by the
// clock: MB and reports a second.
// Usage: collect_time [REPORTS]

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "app/library.hpp"
#include "app/programme/body.hpp"
#include "app/programme/cohort_file.hpp"
#include "app/programme/collecting.hpp"
#include "app/programme/line_reader.hpp"
#include "assessment/exchange/digest.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/quick_verification.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/verification.hpp"
#include "assessment/exchange/verified_entry.hpp"

namespace {

namespace exchange = assessment::exchange;
namespace fs = std::filesystem;
using namespace app::programme;
using Clock = std::chrono::steady_clock;

constexpr int repetitions = 5;

struct Workload {
    std::vector<std::string> reports;
    std::size_t bytes = 0;
};

double seconds(Clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

void print(const char* what, double took, std::size_t reports, std::size_t bytes) {
    std::printf("%-34s %9.1f MB/s %10.0f reports/s %8.2f us each\n", what,
                static_cast<double>(bytes) / took / 1e6, static_cast<double>(reports) / took,
                took * 1e6 / static_cast<double>(reports));
    std::fflush(stdout);
}

/// Of this thread alone, so that what else the machine does is not counted.
double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// The median of several runs over everything.
void measure(const char* what, const Workload& work,
             const std::function<std::size_t(const std::string&)>& step) {
    std::vector<double> times;
    std::size_t sum = 0;
    for (int i = 0; i < repetitions; ++i) {
        const double began = processor_seconds();
        for (const std::string& report : work.reports) {
            sum += step(report);
        }
        times.push_back(processor_seconds() - began);
    }
    std::ranges::sort(times);
    if (sum == 0) {
        std::printf("nothing was done\n");
    }
    print(what, times[repetitions / 2], work.reports.size(), work.bytes);
}

Workload workload(std::uint64_t count) {
    const auto library = app::shipped_library();
    const CohortOptions options{.seed = 7, .periods = 2, .altered = 20};
    Workload work;
    for (std::uint64_t index = 0; index < count; ++index) {
        work.reports.push_back(cohort_file(library->instruments.front(), options, index, false));
        work.bytes += work.reports.back().size();
    }
    return work;
}

std::size_t count_lines(const std::string& text) {
    std::size_t at = 0;
    LineReader lines(
        [&](char* into, std::size_t room) {
            const std::size_t count = std::min(room, text.size() - at);
            std::copy_n(text.data() + at, count, into);
            at += count;
            return count;
        },
        exchange::largest_file);
    std::size_t count = 0;
    for (std::string line; lines.next(line);) {
        ++count;
    }
    return count;
}

void measure_steps(const Workload& work) {
    const auto library = app::shipped_library();
    const exchange::FindInstrument find = [&](const assessment::InstrumentRef& ref) {
        return library->find(ref);
    };
    const auto keys = cohort_keys(7);
    measure("reading lines", work, count_lines);
    measure("nlohmann::json DOM alone", work,
            [](const std::string& report) { return nlohmann::json::parse(report).size(); });
    measure("parsing", work, [](const std::string& report) {
        return exchange::parse_json(report).root.members.size();
    });
    measure("SHA-256 of the bytes", work,
            [](const std::string& report) { return exchange::sha256(report).size(); });
    measure("parsing and digest", work, [](const std::string& report) {
        return exchange::report_digest(exchange::parse_json(report).root).size();
    });
    measure("parsing, reading and score", work, [&](const std::string& report) {
        return exchange::read_report(report, find).findings.size() + 1;
    });
    measure("verified in one pass", work, [&](const std::string& report) {
        return exchange::quick_verify(report, find, keys).digest.size();
    });
    measure("verified thoroughly", work, [&](const std::string& report) {
        return exchange::verify(report, find, keys).digest.size();
    });
    measure("verified in one pass, as an entry", work, [&](const std::string& report) {
        return exchange::entry_of(exchange::quick_verify(report, find, keys)).standings.size() + 1;
    });
    measure("compressed", work,
            [](const std::string& report) { return compressed(report).size(); });
}

/// From a file of lines into a collection on the disk, with every core.
void measure_collecting(const Workload& work, const fs::path& folder) {
    const auto library = app::shipped_library();
    const std::string lines = (folder / "r.ndjson").string();
    {
        std::ofstream file(lines, std::ios::binary);
        for (const std::string& report : work.reports) {
            file << report;
        }
    }
    auto collection =
        Collection::create((folder / "c.db").string(), {.keys = cohort_keys(7)}, *library);
    if (!collection) {
        return;
    }
    const auto run = collection->begin(RunAction::add, {lines}, "2026-11-26T00:00:00Z");
    std::istringstream nothing;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const auto began = Clock::now();
    const auto tally = collect(*collection, *run, {lines}, nothing, {.workers = cores}, {});
    const double took = seconds(Clock::now() - began);
    if (tally) {
        print("collected with every core", took, work.reports.size(), work.bytes);
    }
    const auto before = Clock::now();
    std::size_t count = 0;
    (void)collection->each_chosen([&](Row&&) {
        ++count;
        return true;
    });
    std::printf("%-34s %9.3f s for %zu that count\n", "entries read back",
                seconds(Clock::now() - before), count);
}

}  // namespace

int main(int count, char** arguments) {
    std::uint64_t reports = 4000;
    if (count > 1) {
        const std::string text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), reports);
    }
    const Workload work = workload(reports);
    std::printf("%llu reports of %zu bytes\n", static_cast<unsigned long long>(reports),
                work.bytes / work.reports.size());
    measure_steps(work);
    const fs::path folder = fs::temp_directory_path() / "ipgauge-collect-time";
    fs::remove_all(folder);
    fs::create_directories(folder);
    measure_collecting(work, folder);
    fs::remove_all(folder);
    return 0;
}
