// SPDX-License-Identifier: MIT
// `ipgauge verify` on one report of each kind (tests/data/golden/reports, which
// verification_test.cpp keeps).
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "assessment/exchange/code_sequence.hpp"
#include "tests/app/cli/process.hpp"

using tests::ipgauge;

namespace {

const std::string reports = IPGAUGE_SOURCE_FOLDER "/tests/data/golden/reports/";
const std::string registry = reports + "keys/registry.json";

std::string report(const std::string& name) {
    return reports + name + ".json";
}

tests::Run verify(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "verify");
    return ipgauge(arguments);
}

}  // namespace

TEST_CASE("verify says of each report in one line what it is worth") {
    struct Expected {
        std::string file;
        std::string said;
        int exit;
    };
    const std::vector<Expected> all{
        {"countersigned", ": sound and countersigned (enterprise 山西汾河高端装备, key ", 0},
        {"signed-by-a-stranger", ": sound and signed (enterprise 山西汾河高端装备, key ", 0},
        {"signed-too-late", "a day for which the key does not count", 0},
        {"unsigned", "unsigned.json: sound, unsigned\n", 0},
        {"unsigned-levels-only", "unsigned-levels-only.json: sound, unsigned\n", 0},
        {"altered-answer", ": altered (", 1},
        {"altered-name", ": altered (", 1},
        {"altered-beyond-reading", "/assessment/answers/ins-office/value: 9 is outside 0..5", 1},
        {"score-differs", "/score/total/low: states 9999; the answers give ", 1},
        {"unknown-instrument", ": unknown instrument (", 1},
        {"other-instrument", ": unknown instrument (", 1},
        {"unreadable", ": unreadable (", 1}};
    std::vector<std::string> files{"--keys", registry};
    for (const auto& [file, said, exit] : all) {
        CAPTURE(file);
        const auto run = verify({report(file), "--keys", registry});
        CHECK(run.exit == exit);
        CHECK(run.err.empty());
        INFO(run.out);
        CHECK(run.out.contains(said));
        CHECK(run.out.find('\n') == run.out.size() - 1);
        files.push_back(report(file));
    }
    const auto run = verify(files);
    CHECK(run.exit == 1);
    CHECK(static_cast<std::size_t>(std::ranges::count(run.out, '\n')) == all.size());
}

TEST_CASE("a countersignature counts only with a registry that knows the key") {
    const auto run = verify({report("countersigned")});
    CHECK(run.exit == 0);
    CHECK(run.out.contains("sound and signed"));
    CHECK(run.out.contains("a key that is not among the known ones"));
}

TEST_CASE("what a report is worth is said in Chinese as well") {
    const auto run =
        ipgauge({"verify", report("countersigned"), "--keys", registry, "--lang=zh-CN"});
    CHECK(run.out.contains("可信，已会签"));
    CHECK(run.out.contains("特派员王敏"));
}

TEST_CASE("a report made with an earlier version of the instrument stays sound") {
    const auto run = verify(
        {IPGAUGE_SOURCE_FOLDER "/tests/data/past/countersigned-2026.1.0.json", "--keys", registry});
    INFO(run.out);
    CHECK(run.exit == 0);
    CHECK(run.out.contains(": sound and countersigned ("));
}

TEST_CASE("the texts of a report's codes are worth what the report is worth") {
    std::string lines;
    const auto texts = assessment::exchange::code_texts(tests::bytes_of(report("countersigned")));
    for (const std::string& text : texts) {
        lines += text + "\n";
    }
    const auto whole = ipgauge({"verify", "-", "--keys", registry, "--lang=en"}, {.input = lines});
    CHECK(whole.exit == 0);
    CHECK(whole.out.contains(": sound and countersigned ("));
    const auto torn =
        ipgauge({"verify", "-", "--lang=en"}, {.input = lines.substr(lines.find('\n') + 1)});
    CHECK(torn.exit == 1);
    CHECK(torn.out.contains("QR 1/" + std::to_string(texts.size())));
}

TEST_CASE("a stream of reports gives a stream of verifications") {
    const std::string lines = tests::bytes_of(report("countersigned")) + "\n\n" +
                              tests::bytes_of(report("score-differs")) + "\nnot a report\n";
    const auto run = ipgauge({"verify", "-", "--ndjson", "--keys", registry}, {.input = lines});
    CHECK(run.exit == 1);
    CHECK(run.err.empty());
    std::vector<std::string> states;
    std::vector<int> numbers;
    std::string rest = run.out;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const auto document = nlohmann::json::parse(rest.substr(0, end));
        CHECK(document["format"] == "ipgauge.verification/1");
        states.push_back(document["state"]);
        numbers.push_back(document["line"]);
        rest.erase(0, end + 1);
    }
    CHECK(states == std::vector<std::string>{"countersigned", "score-differs", "unreadable"});
    CHECK(numbers == std::vector<int>{1, 4, 5});
}

TEST_CASE("a report can be verified with an instrument of the office's own") {
    const std::string other = tests::temporary_file(
        "other.json",
        tests::bytes_of(IPGAUGE_SOURCE_FOLDER "/assets/instruments/shanxi-sei-ip.json"));
    CHECK(verify({report("unsigned"), "--instrument", other}).exit == 0);
}

TEST_CASE("what cannot be opened is told apart from what is not sound") {
    CHECK(verify({}).exit == 2);
    const auto missing = verify({report("unsigned"), tests::no_file("gone.json")});
    CHECK(missing.exit == 4);
    CHECK(missing.out.contains("sound, unsigned"));
    CHECK(missing.err.contains("gone.json"));
    CHECK(verify({report("unsigned"), "--keys", report("unsigned")}).exit == 3);
    CHECK(verify({"--ndjson", report("unsigned"), report("unsigned")}).exit == 2);
}

TEST_CASE("a report of levels only is written, and refused where answers are needed") {
    const std::string pilot = IPGAUGE_SOURCE_FOLDER "/assets/examples/pilot-candidate.json";
    const auto bare = ipgauge({"report", pilot, "--format", "json", "--disclosure", "levels-only"});
    REQUIRE(bare.exit == 0);
    CHECK(bare.out.contains(R"("disclosure":"levels-only")"));
    CHECK_FALSE(bare.out.contains(R"("note")"));
    CHECK(ipgauge({"score", "-"}, {.input = bare.out}).out == ipgauge({"score", pilot}).out);
    CHECK(ipgauge({"report", pilot, "--format", "json", "--disclosure", "some"}).exit == 2);
}
