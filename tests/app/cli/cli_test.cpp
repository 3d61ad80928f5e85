// SPDX-License-Identifier: MIT
// The contract of the command line: arguments, exit codes, and what goes to which stream.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/score_json.hpp"
#include "tests/app/cli/process.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/files.hpp"
#include "tests/support/golden.hpp"

using namespace assessment;
using namespace assessment::exchange;
using tests::Around;
using tests::ipgauge;

namespace {

const std::string pilot = IPGAUGE_SOURCE_FOLDER "/assets/examples/pilot-candidate.json";
const std::string micro = IPGAUGE_SOURCE_FOLDER "/assets/examples/micro-starting.json";
const std::string shipped = IPGAUGE_SOURCE_FOLDER "/assets/instruments/shanxi-sei-ip.json";

std::string score_of(std::string_view example) {
    const Report report = tests::example_report(example);
    return write_score(report.score, *report.instrument, report.assessment.id);
}

std::string replaced(std::string text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), now);
}

std::size_t line_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

void check_refused(const tests::Run& run, int exit, std::string_view said) {
    CHECK(run.exit == exit);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(run.err.contains(said));
}

}  // namespace

TEST_CASE("score prints the score document on one line") {
    for (const std::string_view example : tests::example_names) {
        CAPTURE(example);
        const auto run = ipgauge(
            {"score", IPGAUGE_SOURCE_FOLDER "/assets/examples/" + std::string(example) + ".json"});
        CHECK(run.exit == 0);
        CHECK(run.err.empty());
        CHECK(run.out == score_of(example));
        CHECK(line_count(run.out) == 1);
    }
}

TEST_CASE("a report that was exported scores like its assessment") {
    const auto report = ipgauge({"report", pilot, "--format", "json", "-o", "-"});
    REQUIRE(report.exit == 0);
    const auto run = ipgauge({"score", "-"}, {.input = report.out});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out == score_of("pilot-candidate"));
}

TEST_CASE("a dash is the standard input") {
    const auto run = ipgauge({"score", "-"}, {.input = tests::bytes_of(micro)});
    CHECK(run.exit == 0);
    CHECK(run.out == score_of("micro-starting"));
}

TEST_CASE("the instrument can be named by file or id") {
    for (const std::string& instrument : {shipped, std::string("shanxi-sei-ip")}) {
        const auto run = ipgauge({"score", pilot, "--instrument", instrument});
        CHECK(run.exit == 0);
        CHECK(run.out == score_of("pilot-candidate"));
    }
    check_refused(ipgauge({"score", pilot, "--instrument", "no-such-instrument"}), 4,
                  "no-such-instrument");
    check_refused(ipgauge({"score", pilot, "--instrument", pilot}), 3, "/format");
}

TEST_CASE("an assessment of another instrument is refused") {
    const std::string other = IPGAUGE_SOURCE_FOLDER "/tests/data/broken/sound_instrument.json";
    check_refused(ipgauge({"score", pilot, "--instrument", other}), 3, "/instrument/id: ");
    const std::string unknown =
        replaced(tests::bytes_of(pilot), "\"shanxi-sei-ip\"", "\"another\"");
    check_refused(ipgauge({"score", "-"}, {.input = unknown}), 3,
                  "-: /instrument: this program does not have the instrument another 2026.2.0\n");
    const std::string newer = replaced(tests::bytes_of(pilot), "\"2026.2.0\"", "\"2099.1.0\"");
    check_refused(ipgauge({"score", "-"}, {.input = newer}), 3, "-: /instrument/version: ");
}

TEST_CASE("everything wrong with a file is said at once, with file, place and reason") {
    std::string bad = replaced(tests::bytes_of(pilot), R"("ins-office": {"value": 4,)",
                               R"("nobody": {}, "ins-office": {"value": 6,)");
    bad = replaced(bad, R"("format": "ipgauge.assessment/1")", R"("format": "x/1")");
    const std::string file = tests::temporary_file("bad.json", bad);
    const auto run = ipgauge({"score", file});
    check_refused(run, 3, file + ": /format: “ipgauge.assessment/1” is expected here, not “x/1”\n");
    check_refused(run, 3, file + ": /answers/ins-office/value: 6 is outside 0..5\n");
    check_refused(run, 3, file + ": /answers/nobody: the instrument has no criterion “nobody”\n");
    CHECK(line_count(run.err) == 3);
}

TEST_CASE("errors are said in the user's language") {
    const Around broken{.input = "{", .locale = "zh_CN.UTF-8"};
    check_refused(ipgauge({"score", "-"}, broken), 3, "不是有效的JSON");
    check_refused(ipgauge({"score", "-", "--lang", "en"}, broken), 3, "not JSON");
    check_refused(ipgauge({"--lang=zh-CN", "score", "-"}, {.input = "{"}), 3, "不是有效的JSON");
    check_refused(ipgauge({"score", "-"}, {.input = "{", .locale = "fr_FR.UTF-8"}), 3, "not JSON");
    check_refused(ipgauge({"score", "-"}, {.input = "{", .locale = ""}), 3, "not JSON");
}

TEST_CASE("what a newer file knows more is a warning, and the score is printed") {
    const std::string newer =
        replaced(tests::bytes_of(pilot), R"("period": "2026",)", R"("period": "2026", "new": 1,)");
    const auto run = ipgauge({"score", "-"}, {.input = newer});
    CHECK(run.exit == 0);
    CHECK(run.out == score_of("pilot-candidate"));
    CHECK(run.err == "-: /new: warning: the member “new” is not part of the format\n");
}

TEST_CASE("a value from a file cannot steer the terminal") {
    const std::string evil =
        replaced(tests::bytes_of(pilot), R"("ins-office")", R"("\u001b[2J\u202e\n")");
    const auto run = ipgauge({"score", "-"}, {.input = evil});
    CHECK(run.exit == 3);
    CHECK(run.err.find_first_of("\x1b") == std::string::npos);
    CHECK_FALSE(run.err.contains("\u202e"));
    CHECK(line_count(run.err) == 1);
}

TEST_CASE("a stream of documents gives a stream of scores") {
    const std::string one_line = write_canonical(parse_json(tests::bytes_of(pilot)).root);
    const std::string report =
        write_report_json(tests::example_report("micro-starting"), tests::catalogue("en"));
    const std::string input = one_line + "\n{\"format\"\n\n  \r\n" + report + one_line;
    const auto run = ipgauge({"score", "--ndjson", "-"}, {.input = input});
    CHECK(run.exit == 3);
    const auto scored = score_of("pilot-candidate");
    REQUIRE(run.out.starts_with(scored + "{"));
    const auto end = run.out.find('\n', scored.size()) + 1;
    CHECK(run.out.substr(end) == score_of("micro-starting") + scored);
    tests::check_golden("error.json", run.out.substr(scored.size(), end - scored.size()));
    CHECK(run.err.starts_with("-:2: "));
    CHECK(line_count(run.err) == 1);
    CHECK(ipgauge({"score", "--ndjson", "-"}, {.input = one_line}).exit == 0);
    CHECK(ipgauge({"score", "--ndjson", "-"}).exit == 0);
    CHECK(ipgauge({"score", "--ndjson", tests::no_file("absent.ndjson")}).exit == 4);
}

TEST_CASE("a file that is too large is refused without being read to its end") {
    const std::string large =
        tests::temporary_file("large.json", std::string(16 * 1024 * 1024 + 1, ' '));
    check_refused(ipgauge({"score", large}), 3, "16 MiB");
    check_refused(ipgauge({"score", "/dev/zero"}), 3, "16 MiB");
    check_refused(ipgauge({"score", "--ndjson", large}), 0, "");
}

TEST_CASE("the machine's refusals are told apart from bad files") {
    check_refused(ipgauge({"score", tests::no_file("absent.json")}), 4, "absent.json");
    check_refused(ipgauge({"score", IPGAUGE_SOURCE_FOLDER}), 4, "Is a directory");
    check_refused(ipgauge({"explain", tests::no_file("absent.json")}), 4, "absent.json");
    check_refused(ipgauge({"instrument", "check", tests::no_file("absent.json")}), 4, "absent");
    check_refused(ipgauge({"report", pilot, "--format", "json", "-o",
                           tests::no_file("no-folder") + "/report.json"}),
                  4, "report.json");
    check_refused(ipgauge({"report", pilot, "--format", "json", "-o", IPGAUGE_SOURCE_FOLDER}), 4,
                  "Is a directory");
}

TEST_CASE("a full disk is reported") {
    if (!std::filesystem::exists("/dev/full")) {
        return;
    }
    check_refused(ipgauge({"report", pilot, "--format", "html", "-o", "/dev/full"}), 4,
                  "No space left on device");
    check_refused(ipgauge({"score", pilot}, {.input = {}, .out_file = "/dev/full"}), 4,
                  "standard output");
}

TEST_CASE("bad use says what is wrong, and how to find help") {
    const auto check = [](const std::vector<std::string>& arguments, std::string_view said) {
        CAPTURE(said);
        const auto run = ipgauge(arguments);
        check_refused(run, 2, said);
        check_refused(run, 2, "ipgauge --help");
    };
    check({"frobnicate"}, "there is no command “frobnicate”");
    check({"score"}, "ASSESSMENT|REPORT is missing");
    check({"score", pilot, micro}, "is one too many");
    check({"score", pilot, "--colour"}, "unknown option “--colour”");
    check({"score", pilot, "--format", "json"}, "unknown option “--format”");
    check({"score", pilot, "--instrument"}, "--instrument needs a value");
    check({"score", pilot, "--lang", "tlh"}, "there is no language “tlh”");
    check({"report", pilot, "--format", "docx"}, "“docx”; there are: json, html, pdf, csv, xlsx");
    check({"report", pilot, "-o", "x"}, "there are: json, html, pdf, csv, xlsx");
    check({"instrument", "list", "x"}, "is one too many");
    check({"instrument", "weigh", "x"}, "there is no command “weigh”");
    const auto nothing = ipgauge({});
    check_refused(nothing, 2, "Usage: ipgauge");
    check_refused(ipgauge({"instrument"}), 2, "check");
}

TEST_CASE("help and version are answers, in both languages") {
    CHECK(ipgauge({"--version"}).out.starts_with("ipgauge "));
    for (const std::vector<std::string>& command : {std::vector<std::string>{},
                                                    {"score"},
                                                    {"explain"},
                                                    {"plan"},
                                                    {"report"},
                                                    {"instrument"},
                                                    {"instrument", "check"},
                                                    {"instrument", "diff"},
                                                    {"instrument", "digest"},
                                                    {"instrument", "list"},
                                                    {"instrument", "new"},
                                                    {"instrument", "schema"},
                                                    {"instrument", "translate"},
                                                    {"instrument", "show"}}) {
        auto arguments = command;
        arguments.emplace_back("--help");
        const auto english = ipgauge(arguments);
        CHECK(english.exit == 0);
        CHECK(english.err.empty());
        CHECK(english.out.contains("Usage: ipgauge"));
        const auto chinese = ipgauge(arguments, {.input = {}, .locale = "zh_CN.UTF-8"});
        CHECK(chinese.exit == 0);
        CHECK(chinese.out.contains("用法: ipgauge"));
        CHECK_FALSE(chinese.out.contains("Options"));
    }
}

TEST_CASE("a report is written to a file, which replaces the one that was there") {
    const std::string file = tests::temporary_file("report.html", "old");
    const auto run = ipgauge({"report", pilot, "--format", "html", "-o", file, "--lang", "zh"});
    CHECK(run.exit == 0);
    CHECK(run.out.empty());
    CHECK(run.err.empty());
    CHECK(tests::bytes_of(file).contains("山西汾河高端装备制造有限公司"));
    const auto folder = std::filesystem::path(file).parent_path();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        CHECK_FALSE(entry.path().filename().string().contains(".part-"));
    }
}

TEST_CASE("a report that is written again keeps its day and its digest") {
    const std::string golden = tests::read_file("tests/data/golden/pilot-candidate.report.json");
    const auto json = ipgauge({"report", "-", "--format", "json"}, {.input = golden});
    CHECK(json.exit == 0);
    CHECK((json.out == golden));
    const auto html = ipgauge({"report", "-", "--format", "html"}, {.input = golden});
    CHECK((html.out == tests::read_file("tests/data/golden/pilot-candidate.en.html")));
}

TEST_CASE("a report that was altered is said to be so") {
    const std::string golden = tests::read_file("tests/data/golden/pilot-candidate.report.json");
    const auto run =
        ipgauge({"score", "-"}, {.input = replaced(golden, "2026-11-23", "2025-11-23")});
    CHECK(run.exit == 0);
    CHECK(run.out == score_of("pilot-candidate"));
    CHECK(run.err.contains("-: /digest: warning: "));
}

TEST_CASE("instrument check answers yes or no") {
    const auto sound = ipgauge({"instrument", "check", shipped});
    CHECK(sound.exit == 0);
    CHECK(sound.err.empty());
    CHECK(sound.out.contains(tests::shipped_instrument()->digest));
    CHECK(ipgauge({"instrument", "check", "shanxi-sei-ip"}).exit == 0);
    CHECK(ipgauge({"instrument", "check", "-"}, {.input = tests::bytes_of(shipped)}).exit == 0);
    const auto broken = ipgauge({"instrument", "check", pilot});
    CHECK(broken.exit == 1);
    CHECK(broken.out.empty());
    CHECK(broken.err.contains(pilot + ": /format: "));
    CHECK(broken.err.contains(pilot + ": /dimensions: "));
}

TEST_CASE("instruments are listed and shown") {
    const auto list = ipgauge({"instrument", "list"});
    CHECK(list.exit == 0);
    CHECK(list.out.starts_with("shanxi-sei-ip  2026.2.0  "));
    CHECK(list.out.contains("\nshanxi-sei-ip  2026.1.0  "));
    const auto shown = ipgauge({"instrument", "show", "shanxi-sei-ip", "--lang", "zh-CN"});
    CHECK(shown.exit == 0);
    for (const Criterion& criterion : tests::shipped_instrument()->criteria) {
        CHECK(shown.out.contains(criterion.id.text()));
    }
    check_refused(ipgauge({"instrument", "show", pilot}), 3, "/format");
}
