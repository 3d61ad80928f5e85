// SPDX-License-Identifier: MIT
#include "app/programme/collecting.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "app/programme/cohort_file.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/app/programme/zip_builder.hpp"
#include "tests/app/store/temporary_folder.hpp"

using namespace app::programme;

TEST_CASE("the altered files of a cohort are exactly the ones that are found") {
    constexpr CohortOptions options{.seed = 7, .periods = 2, .altered = 100};
    auto collection = tests::a_collection();
    std::string lines;
    std::vector<std::string> altered;
    for (std::uint64_t index = 0; index < 60; ++index) {
        lines += tests::a_report(index, 100);
        if (tampering_of(options, index) != assessment::programme::Tampering::none) {
            altered.push_back("-:" + std::to_string(index + 1));
        }
    }
    std::istringstream standard(lines);
    std::vector<std::string> found;
    std::uint64_t bytes = 0;
    const auto run = collection.begin(RunAction::add, {"-"}, "2026-11-26T09:30:00Z");
    const auto tally =
        collect(collection, *run, {"-"}, standard, {.batch = 50},
                {.unsound = [&](const Intake& intake) { found.push_back(intake.source); },
                 .progress = [&](const Progress& progress) { bytes = progress.bytes; }});
    REQUIRE(tally);
    CHECK(found == altered);
    CHECK(tally->unsound == static_cast<std::int64_t>(altered.size()));
    CHECK(tally->added + tally->known == 60);
    CHECK(bytes == lines.size());
    CHECK(collection.log()->back().tally == *tally);
}

TEST_CASE("files, lines and archives of the same reports give the same collection") {
    const tests::TemporaryFolder folder;
    std::string lines;
    std::vector<tests::ZipEntry> entries;
    std::filesystem::create_directory(folder.path() / "files");
    for (int index = 0; index < 20; ++index) {
        const std::string bytes = tests::a_report(static_cast<std::uint64_t>(index), 100);
        const std::string name = std::to_string(100 + index) + ".json";
        lines += bytes;
        entries.push_back({.name = name, .content = bytes});
        tests::write_file(folder.file("files") + "/" + name, bytes);
    }
    tests::write_file(folder.file("lines.ndjson"), lines);
    tests::write_file(folder.file("archive.zip"), tests::zip(entries));
    std::vector<std::vector<Entry>> all;
    for (const char* path : {"files", "lines.ndjson", "archive.zip"}) {
        auto collection = tests::a_collection();
        tests::add(collection, {folder.file(path)});
        all.push_back(*collection.entries());
    }
    CHECK(all[0].size() >= 19);
    // A line has no line feed at its end, which plays no part in what it is.
    CHECK(all[1] == all[0]);
    CHECK(all[2] == all[0]);
}

TEST_CASE("adding everything again changes nothing") {
    const tests::TemporaryFolder folder;
    std::string lines;
    for (std::uint64_t index = 0; index < 30; ++index) {
        lines += tests::a_report(index, 100);
    }
    tests::write_file(folder.file("r.ndjson"), lines + "{\n{\n");
    const std::string path = folder.file("c.db");
    auto collection = tests::a_collection(path);
    const auto first = tests::add(collection, {folder.file("r.ndjson")});
    const std::string before = tests::dump(path);
    const auto second = tests::add(collection, {folder.file("r.ndjson")});
    CHECK(tests::dump(path) == before);
    CHECK(second.added == 0);
    CHECK(second.known == first.added + first.known);
    CHECK(second.unsound == first.unsound);
}
