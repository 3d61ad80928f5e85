// SPDX-License-Identifier: MIT
// Adding that is killed and done again ends in the same collection as adding once.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <sstream>
#include <thread>

#include "app/programme/collecting.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/app/store/temporary_folder.hpp"

using namespace app::programme;

namespace {

/// Kills the process at a progress of so many batches, or after so many microseconds.
struct Cut {
    int batches = 0;
    int microseconds = 0;
};

/// In a process of its own, which nothing is left of but the file.
void add_and_die(const std::string& database, const std::string& reports, const Cut& cut) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child != 0) {
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        return;
    }
    if (cut.microseconds > 0) {
        std::thread([&] {
            std::this_thread::sleep_for(std::chrono::microseconds(cut.microseconds));
            raise(SIGKILL);
        }).detach();
    }
    auto collection = Collection::open(database, tests::library());
    const auto run = collection->begin(RunAction::add, {reports}, "2026-11-26T09:30:00Z");
    std::istringstream nothing;
    int batches = 0;
    (void)collect(*collection, *run, {reports}, nothing, {.batch = 5},
                  {.progress = [&](const Progress&) {
                      if (++batches == cut.batches) {
                          raise(SIGKILL);
                      }
                  }});
    _exit(0);
}

}  // namespace

TEST_CASE("killed at any moment and run again, adding gives the same as one run") {
    const tests::TemporaryFolder folder;
    const std::string reports = folder.file("r.ndjson");
    std::string lines;
    for (std::uint64_t index = 0; index < 24; ++index) {
        lines += tests::a_report(index, 100);
    }
    tests::write_file(reports, lines + "not a report\n");
    const std::string once = folder.file("once.db");
    {
        auto collection = tests::a_collection(once);
        tests::add(collection, {reports}, 5);
    }
    const std::string expected = tests::dump(once);
    int number = 0;
    for (const Cut& cut : {Cut{.batches = 1}, Cut{.batches = 4}, Cut{.microseconds = 2000},
                           Cut{.microseconds = 6000}, Cut{.microseconds = 15000}}) {
        CAPTURE(cut.batches);
        CAPTURE(cut.microseconds);
        const std::string path = folder.file(("cut" + std::to_string(number++) + ".db").c_str());
        {
            (void)tests::a_collection(path);
        }
        add_and_die(path, reports, cut);
        add_and_die(path, reports, {.batches = 6});  // and once more
        auto again = Collection::open(path, tests::library());
        REQUIRE(again);
        tests::add(*again, {reports}, 5);
        CHECK(tests::dump(path) == expected);
    }
}
