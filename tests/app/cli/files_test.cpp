// SPDX-License-Identifier: MIT
#include "app/cli/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "tests/app/store/temporary_folder.hpp"

using app::cli::Output;

namespace {

auto files_in(const std::filesystem::path& folder) {
    return std::ranges::distance(std::filesystem::directory_iterator(folder));
}

}  // namespace

TEST_CASE("a file that is written in pieces takes the place of the old one at its end") {
    const tests::TemporaryFolder folder;
    const std::string file = folder.file("rows.csv");
    std::ofstream(file) << "old";
    std::ostringstream standard;
    {
        auto output = Output::open(file, standard);
        REQUIRE(output.has_value());
        CHECK(output->write("a,"));
        CHECK(output->write("b"));
        CHECK(tests::bytes_of(file) == "old");
        CHECK(output->finish().has_value());
    }
    CHECK(tests::bytes_of(file) == "a,b");
    CHECK(files_in(folder.path()) == 1);
    CHECK(standard.str().empty());
}

TEST_CASE("what is not finished leaves what was there, and nothing beside it") {
    const tests::TemporaryFolder folder;
    const std::string file = folder.file("rows.csv");
    std::ofstream(file) << "old";
    std::ostringstream standard;
    {
        auto output = Output::open(file, standard);
        REQUIRE(output.has_value());
        CHECK(output->write(std::string(200'000, 'x')));
    }
    CHECK(tests::bytes_of(file) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a device that is full stops the writing and is named") {
    std::ostringstream standard;
    auto output = Output::open("/dev/full", standard);
    REQUIRE(output.has_value());
    CHECK_FALSE(output->write(std::string(200'000, 'x')));
    CHECK_FALSE(output->write("y"));
    const auto finished = output->finish();
    REQUIRE_FALSE(finished.has_value());
    CHECK((finished.error().code == assessment::ErrorCode::file_unwritable));
    CHECK(finished.error().where == "/dev/full");
    CHECK(std::filesystem::exists("/dev/full"));
}

TEST_CASE("the standard output takes the pieces as they come") {
    std::ostringstream standard;
    auto output = Output::open("-", standard);
    REQUIRE(output.has_value());
    CHECK(output->write("a"));
    CHECK(standard.str() == "a");
    CHECK(output->finish().has_value());
}
