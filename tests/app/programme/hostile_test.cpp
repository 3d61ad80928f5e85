// SPDX-License-Identifier: MIT
// A folder that somebody filled to do harm: nothing of it is followed, unpacked without a bound or
// run, and every file of it is listed with its reason.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "app/programme/source.hpp"
#include "tests/app/programme/some_reports.hpp"
#include "tests/app/programme/zip_builder.hpp"
#include "tests/app/store/temporary_folder.hpp"

using namespace app::programme;

namespace {

namespace fs = std::filesystem;

struct Trap {
    tests::TemporaryFolder folder{};
    std::string in = (folder.path() / "in").string();
    Collection collection = tests::a_collection();

    Trap() { fs::create_directories(in); }
    void put(const std::string& name, std::string_view bytes) const {
        tests::write_file(in + "/" + name, bytes);
    }
    std::map<std::string, std::string> sprung() {
        tests::add(collection, {in});
        return tests::states(collection);
    }
};

using States = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("links, devices and pipes in a folder are not followed") {
    Trap trap;
    fs::create_symlink("/etc/passwd", trap.in + "/passwd.json");
    fs::create_directory_symlink("..", trap.in + "/up");
    REQUIRE(mkfifo((trap.in + "/pipe.json").c_str(), 0600) == 0);
    CHECK(trap.sprung() == States{{"in/passwd.json", "unreadable: symbolic-link"},
                                  {"in/pipe.json", "unreadable: not-a-file"},
                                  {"in/up", "unreadable: symbolic-link"}});
}

TEST_CASE("a file of ten gigabytes is not read") {
    Trap trap;
    trap.put("large.json", "");
    fs::resize_file(trap.in + "/large.json", std::uintmax_t{10} * 1024 * 1024 * 1024);
    CHECK(trap.sprung() == States{{"in/large.json", "unreadable: too-large"}});
}

TEST_CASE("folders without end have one") {
    Trap trap;
    std::string path = trap.in;
    for (int depth = 0; depth < 40; ++depth) {
        path += "/d";
    }
    fs::create_directories(path);
    tests::write_file(path + "/deep.json", tests::a_report(0));
    const auto found = trap.sprung();
    REQUIRE(found.size() == 1);
    CHECK(found.begin()->second == "unreadable: too-deep");
}

TEST_CASE("an archive leads nowhere and unpacks to no more than it should") {
    Trap trap;
    const std::string inner = tests::zip({{.name = "a.json", .content = "{}"}});
    constexpr std::uint32_t link = 0xA1FFU << 16U;
    trap.put("bad.zip",
             tests::zip({{.name = "../../etc/cron.d/x.json", .content = "{}"},
                         {.name = "/tmp/y.json", .content = "{}"},
                         {.name = "C:\\z.json", .content = "{}"},
                         {.name = "a\\..\\b.json", .content = "{}"},
                         {.name = "inner.zip", .content = inner},
                         {.name = "link.json", .content = "/etc/passwd", .attributes = link},
                         {.name = "locked.json", .content = "{}", .flags = 1},
                         {.name = "bomb.json", .content = std::string(4'000'000, ' ')},
                         {.name = "lie.json", .content = "{} ", .stated_size = 2},
                         {.name = "huge.json", .content = "{}", .stated_size = 0xFFFFFF00U},
                         {.name = "torn.json", .content = "{}", .stated_check = 7},
                         {.name = "run.exe", .content = "MZ"},
                         {.name = "sound.json", .content = tests::a_report(0)}}));
    const auto found = trap.sprung();
    CHECK(found.at("in/bad.zip/../../etc/cron.d/x.json") == "unreadable: archive-name");
    CHECK(found.at("in/bad.zip//tmp/y.json") == "unreadable: archive-name");
    CHECK(found.at("in/bad.zip/C:\\z.json") == "unreadable: archive-name");
    CHECK(found.at("in/bad.zip/a\\..\\b.json") == "unreadable: archive-name");
    CHECK(found.at("in/bad.zip/inner.zip") == "unreadable: archive-nested");
    CHECK(found.at("in/bad.zip/link.json") == "unreadable: symbolic-link");
    CHECK(found.at("in/bad.zip/locked.json") == "unreadable: archive-encrypted");
    CHECK(found.at("in/bad.zip/bomb.json") == "unreadable: archive-bomb");
    CHECK(found.at("in/bad.zip/lie.json") == "unreadable: archive-damaged");
    CHECK(found.at("in/bad.zip/huge.json") == "unreadable: archive-bomb");
    CHECK(found.at("in/bad.zip/torn.json") == "unreadable: archive-damaged");
    CHECK(found.at("in/bad.zip/run.exe") == "unreadable: unknown-kind");
    CHECK(found.at("in/bad.zip/sound.json") != "unreadable");
    CHECK(found.size() == 13);
}

TEST_CASE("an archive that is none, half of one or empty is refused once") {
    Trap trap;
    trap.put("none.zip", "PK\x03\x04 nothing");
    trap.put("empty.zip", tests::zip({}));
    const std::string whole = tests::zip({{.name = "a.json", .content = tests::a_report(0)}});
    trap.put("half.zip", whole.substr(0, whole.size() / 2));
    const auto found = trap.sprung();
    CHECK(found == States{{"in/empty.zip", "unreadable: archive-damaged"},
                          {"in/half.zip", "unreadable: archive-damaged"},
                          {"in/none.zip", "unreadable: archive-damaged"}});
}

TEST_CASE("every archive with one byte changed is read or refused, and nothing else happens") {
    const tests::TemporaryFolder folder;
    const std::string whole = tests::zip(
        {{.name = "a.json", .content = "{\"a\":1}"}, {.name = "b.ndjson", .content = "{}\n{}\n"}});
    const std::string path = folder.file("x.zip");
    std::istringstream standard;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const int bit : {static_cast<int>(at % 8)}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            tests::write_file(path, changed);
            int pieces = 0;
            CHECK(read_source(path, standard, {}, [&](Piece&& piece) {
                CHECK(piece.bytes.size() < 1000);
                return ++pieces < 100;
            }));
        }
    }
}

TEST_CASE("deep nesting and duplicate keys are refused, and the rest is taken") {
    Trap trap;
    trap.put("deep.json", std::string(100'000, '[') + std::string(100'000, ']'));
    trap.put("garbage.json", std::string("\0\xFF\xFE", 3));
    std::string twice = tests::a_report(1);
    twice.insert(1, R"("draft":true,)");
    trap.put("twice.json", twice);
    trap.put("sound.json", tests::a_report(0));
    auto found = trap.sprung();
    CHECK(found["in/deep.json"].starts_with("unreadable: "));
    CHECK(found["in/garbage.json"].starts_with("unreadable: "));
    CHECK(found["in/twice.json"].contains("duplicate_key"));
    CHECK_FALSE(found["in/twice.json"].starts_with("unsigned"));
    CHECK(found["in/sound.json"] == "countersigned");
}

TEST_CASE("a line without end is passed over, and the next line is a report") {
    Trap trap;
    trap.put("x.ndjson", std::string(17U * 1024 * 1024, 'x') + "\n" + tests::a_report(0));
    auto found = trap.sprung();
    CHECK(found["in/x.ndjson:1"] == "unreadable: too-large");
    CHECK(found["in/x.ndjson:2"].starts_with("countersigned"));
}
