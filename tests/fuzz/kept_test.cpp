// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/fuzz/targets.hpp"
#include "tests/support/files.hpp"

TEST_CASE("bytes that a reader once fell over are read") {
    int read = 0;
    for (const tests::FuzzTarget& target : tests::fuzz_targets()) {
        const std::string folder = "tests/data/fuzz/" + std::string(target.name);
        if (!std::filesystem::exists(std::filesystem::path(IPGAUGE_SOURCE_FOLDER) / folder)) {
            continue;  // none yet
        }
        for (const std::string& path : tests::files_in(folder, "")) {
            CAPTURE(path);
            target.read(tests::read_file(path));
            ++read;
        }
    }
    CHECK(read > 0);
}

TEST_CASE("every reader of foreign bytes takes a file of every other kind") {
    for (const char* folder : {"assets/examples", "tests/data/broken", "tests/data/broken/bytes",
                               "tests/data/databases", "tests/data/instruments"}) {
        for (const std::string& path : tests::files_in(folder, "")) {
            const std::string bytes = tests::read_file(path);
            for (const tests::FuzzTarget& target : tests::fuzz_targets()) {
                CAPTURE(path);
                CAPTURE(target.name);
                target.read(bytes);
            }
        }
    }
}
