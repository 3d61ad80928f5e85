// SPDX-License-Identifier: MIT
#include "tests/support/golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/support/files.hpp"

namespace tests {

namespace {

/// The first place where two texts differ, with what stands there: a page is too long to print.
std::string difference(std::string_view is, std::string_view was) {
    const auto [here, there] = std::ranges::mismatch(is, was);
    const auto at = static_cast<std::size_t>(here - is.begin());
    const auto begin = at - std::min<std::size_t>(at, 60);
    return "is …" + std::string(is.substr(begin, 160)) + "\nwas …" +
           std::string(was.substr(std::min(begin, was.size()), 160));
}

}  // namespace

void check_golden(std::string_view name, std::string_view bytes) {
    const std::string path = "tests/data/golden/" + std::string(name);
    CAPTURE(path);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream file(std::string(IPGAUGE_SOURCE_FOLDER "/") + path, std::ios::binary);
        file << bytes;
        REQUIRE(file.good());
        return;
    }
    const std::string golden = read_file(path);
    INFO(difference(bytes, golden));
    CHECK((bytes == golden));
}

}  // namespace tests
