// SPDX-License-Identifier: MIT
#include "app/programme/source.hpp"
#include "app/programme/lines.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/app/programme/some_reports.hpp"
#include "tests/app/programme/zip_builder.hpp"
#include "tests/app/store/temporary_folder.hpp"

using namespace app::programme;

namespace {

namespace fs = std::filesystem;

/// "NAME=BYTES", or "NAME: REFUSAL".
std::vector<std::string> pieces(const std::string& path, const std::string& input = {},
                                const SourceLimits& limits = {}) {
    std::istringstream standard(input);
    std::vector<std::string> found;
    const bool was_whole = read_source(path, standard, limits, [&](Piece&& piece) {
        found.push_back(piece.refusal ? piece.source + ": " + std::string(name(*piece.refusal))
                                      : piece.source + "=" + piece.bytes);
        return true;
    });
    CHECK(was_whole);
    return found;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is read with all below it, in the order of names") {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder.path() / "in" / "b");
    const std::string in = folder.file("in");
    tests::write_file(in + "/c.json", "1");
    tests::write_file(in + "/a.JSON", "2");
    tests::write_file(in + "/b/x.ndjson", "3\n\n4");
    tests::write_file(in + "/b/notes.txt", "5");
    tests::write_file(in + "/d.zip", tests::zip({{.name = "z/", .content = ""},
                                                 {.name = "z/2.json", .content = "6"},
                                                 {.name = "1.jsonl", .content = "7\n8\n"}}));
    const Pieces expected{"in/a.JSON=2",          "in/b/notes.txt: unknown-kind",
                          "in/b/x.ndjson:1=3",    "in/b/x.ndjson:3=4",
                          "in/c.json=1",          "in/d.zip/z/2.json=6",
                          "in/d.zip/1.jsonl:1=7", "in/d.zip/1.jsonl:2=8"};
    CHECK(pieces(in) == expected);
    CHECK(pieces(in + "/") == expected);
    CHECK(pieces(in + "/b/..") == expected);
}

TEST_CASE("a file that was named is taken for a report whatever it is called") {
    const tests::TemporaryFolder folder;
    tests::write_file(folder.file("report"), "1");
    CHECK(pieces(folder.file("report")) == Pieces{"report=1"});
    CHECK(pieces(folder.file("nothing")) == Pieces{"nothing: cannot-read"});
    fs::create_symlink("report", folder.path() / "link.json");
    CHECK(pieces(folder.file("link.json")) == Pieces{"link.json=1"});
}

TEST_CASE("the standard input has one report a line") {
    CHECK(pieces("-", "{}\r\n \n[]") == Pieces{"-:1={}\r", "-:3=[]"});
    CHECK(pieces("-", "").empty());
}

TEST_CASE("whoever has enough is given no more") {
    std::istringstream standard("1\n2\n3\n");
    int count = 0;
    CHECK_FALSE(read_source("-", standard, {}, [&](Piece&&) { return ++count < 2; }));
    CHECK(count == 2);
}

TEST_CASE("how much there is to read is known before") {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder.path() / "b");
    tests::write_file(folder.file("a.json"), "123");
    tests::write_file((folder.path() / "b" / "c.ndjson").string(), "1\n2\n");
    std::uint64_t consumed = 0;
    std::istringstream standard;
    read_source(folder.path().string(), standard, {}, [&](Piece&& piece) {
        consumed += piece.consumed;
        return true;
    });
    CHECK(size_of_source(folder.path().string(), {}) == 7);
    CHECK(consumed == 7);
    CHECK(size_of_source("-", {}) == 0);
}

TEST_CASE("names from outside become texts") {
    CHECK(as_text("a\xFF"
                  "b\xE7\x9F") == "a\uFFFDb\uFFFD\uFFFD");
    CHECK(as_text("知衡") == "知衡");
    CHECK(as_text(std::string(5000, 'x')).size() == 1024);
}
