// SPDX-License-Identifier: MIT
#include "app/desktop/files.hpp"

#include <doctest/doctest.h>

#include "tests/app/store/temporary_folder.hpp"

using app::desktop::read_file;
using app::desktop::write_new;
using assessment::ErrorCode;

TEST_CASE("a file is written beside one of the same name, never over it") {
    const tests::TemporaryFolder folder;

    const auto first = write_new(folder.path(), "report.json", "1");
    const auto second = write_new(folder.path(), "report.json", "2");

    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(second->filename() == "report (2).json");
    CHECK(read_file(*first) == "1");
    CHECK(read_file(*second) == "2");
}

TEST_CASE("a file is read whole or not at all") {
    const tests::TemporaryFolder folder;
    const std::string bytes(200'000, 'x');  // more than is read at once
    const auto file = write_new(folder.path(), "reports.ndjson", bytes);
    REQUIRE(file.has_value());

    CHECK((read_file(*file, bytes.size()) == bytes));
    CHECK((read_file(*file, bytes.size() - 1) == std::nullopt));
    CHECK((read_file("/dev/zero", 100'000) == std::nullopt));  // which does not say how much it has
}

TEST_CASE("what cannot be read or written is named") {
    const tests::TemporaryFolder folder;

    CHECK((read_file(folder.path() / "none").error().code == ErrorCode::file_missing));
    CHECK((read_file(folder.path()).error().code == ErrorCode::file_unreadable));
    CHECK((write_new(folder.path() / "none", "a", "").error().code == ErrorCode::file_unwritable));
}
