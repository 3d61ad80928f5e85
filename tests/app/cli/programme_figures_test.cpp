// SPDX-License-Identifier: MIT
// `ipgauge programme` from invented reports to figures, a selection, rows and a pack.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "assessment/exchange/programme_benchmark_json.hpp"
#include "tests/app/cli/process.hpp"

using nlohmann::json;
using tests::ipgauge;

namespace {

/// A file of a collection that is not there yet.
std::string new_database(const std::string& name) {
    const std::string file = tests::no_file(name);
    for (const char* ending : {"", "-wal", "-shm"}) {
        std::filesystem::remove(file + ending);
    }
    return file;
}

tests::Run programme(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), "programme");
    return ipgauge(arguments, {.input = input});
}

/// 80 reports of 40 enterprises in two periods, of which a few were altered.
const std::string& reports() {
    static const std::string lines =
        programme({"generate", "--count", "80", "--periods", "2", "--altered", "50", "--seed", "7"})
            .out;
    return lines;
}

std::string collected(const std::string& name, const std::string& lines) {
    const std::string file = new_database(name);
    REQUIRE(programme({"init", "--db", file}).exit == 0);
    (void)programme({"add", "--db", file, "-"}, lines);
    return file;
}

const std::string& database() {
    static const std::string file = collected("figures.db", reports());
    return file;
}

std::vector<json> listed(const std::string& file) {
    std::vector<json> all;
    std::string rest = programme({"list", "--db", file, "--ndjson"}).out;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        all.push_back(json::parse(rest.substr(0, end)));
        rest.erase(0, end + 1);
    }
    return all;
}

std::string last_period() {
    std::string last;
    for (const json& report : listed(database())) {
        if (report["counting"] == "counts") {
            last = std::max(last, report["period"].get<std::string>());
        }
    }
    return last;
}

}  // namespace

TEST_CASE("figures are of the reports of the last period that count") {
    const auto run = programme({"stats", "--db", database(), "--format", "json"});
    REQUIRE(run.exit == 0);
    const json figures = json::parse(run.out);
    CHECK(figures["format"] == "ipgauge.figures/1");
    const std::string period = last_period();
    const auto all = listed(database());
    const auto expected = std::ranges::count_if(all, [&](const json& report) {
        return report["counting"] == "counts" && report["period"] == period;
    });
    CHECK(figures["all"]["reports"] == expected);
}

TEST_CASE("every format says the figures, and pages hold nothing that runs") {
    const auto html = programme({"stats", "--db", database(), "--format", "html"});
    CHECK(html.exit == 0);
    CHECK(html.out.contains("<svg"));
    CHECK(!html.out.contains("<script"));
    const auto csv = programme({"stats", "--db", database(), "--format", "csv"});
    CHECK(csv.out.starts_with("\xEF\xBB\xBF"));
    const auto xlsx = programme({"stats", "--db", database(), "--format", "xlsx"});
    CHECK(xlsx.out.starts_with("PK"));
    const auto text = programme({"stats", "--db", database()});
    CHECK(text.out.contains("Reports by tier"));
    const auto chinese =
        ipgauge({"programme", "stats", "--db", database(), "--questions", "--lang", "zh-CN"});
    CHECK(chinese.exit == 0);
    CHECK(chinese.out.contains("达标"));
}

TEST_CASE("counts made in two parts and merged are those of one run") {
    const std::string period = last_period();
    std::string one;
    std::string other;
    std::string rest = reports();
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        lines.push_back(rest.substr(0, end + 1));
        rest.erase(0, end + 1);
    }
    for (const std::string& line : lines) {  // reports of one enterprise stay together
        const json report = json::parse(line, nullptr, false);
        const std::string name = report["assessment"]["enterprise"]["name"];
        (std::hash<std::string>{}(name) % 2 == 0 ? one : other) += line;
    }
    const auto partial = [&](const std::string& file) {
        return programme({"stats", "--db", file, "--period", period, "--partial"}).out;
    };
    const std::string first = tests::temporary_file("one.json", partial(collected("1.db", one)));
    const std::string second =
        tests::temporary_file("other.json", partial(collected("2.db", other)));
    CHECK(programme({"merge", second, first}).out == partial(database()));
    const auto figures = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--period", period, "--format", "json"});
        return programme(std::move(arguments)).out;
    };
    CHECK(figures({"merge", second, first}) ==
          figures({"stats", "--db", database(), "--earlier", ""}));
    for (const std::string format : {"text", "csv", "html", "xlsx"}) {
        CAPTURE(format);
        CHECK(programme({"merge", second, first, "--format", format}).exit == 0);
    }
    CHECK(programme({"merge", first, "--format", "pdf"}).exit == 2);
    std::string strange = tests::bytes_of(first);
    strange.replace(strange.find("2026."), 5, "2025.");
    const auto refused =
        programme({"merge", tests::temporary_file("strange.json", strange), "--format", "json"});
    CHECK(refused.exit == 3);
    CHECK(refused.out.empty());
    CHECK(refused.err.contains("--instrument"));
}

TEST_CASE("a part without any report of what is counted has empty counts, which merge") {
    const std::string nothing = collected("nothing.db", "");
    const auto counted = [](const std::string& file, const std::string& instrument) {
        return programme({"stats", "--db", file, "--partial", "--period", last_period(),
                          "--instrument", instrument});
    };
    const auto empty = counted(nothing, "shanxi-sei-ip 2026.2.0");
    CHECK(empty.exit == 0);
    const auto all = counted(database(), "shanxi-sei-ip 2026.2.0");
    CHECK(programme({"merge", tests::temporary_file("empty.json", empty.out),
                     tests::temporary_file("all.json", all.out)})
              .out == all.out);
    CHECK(counted(nothing, "shanxi-sei-ip").exit == 3);
    CHECK(counted(nothing, "shanxi-sei-ip 1999.1.0").exit == 3);
}

TEST_CASE("a selection fills its places, the same way each time") {
    const std::vector<std::string> rule{
        "select",   "--db",    database(),      "--places", "5",  "--trust",
        "unsigned", "--quota", "size=micro:1-", "--format", "csv"};
    const auto run = programme(rule);
    CHECK(run.exit == 0);
    CHECK(programme(rule).out == run.out);
    CHECK(run.out.contains("selected"));
    CHECK(programme({"select", "--db", database()}).exit == 2);
    for (const std::string quota : {"size", "size=micro", "size=micro:x-", "size=micro:1"}) {
        CAPTURE(quota);
        CHECK(programme({"select", "--db", database(), "--places", "5", "--quota", quota}).exit ==
              2);
    }
    CHECK(programme({"select", "--db", database(), "--places", "5", "--total", "100.5"}).exit == 2);
}

TEST_CASE("rows and reports leave as many lines as reports count") {
    const auto all = listed(database());
    const auto expected = std::ranges::count_if(
        all, [](const json& report) { return report["counting"] == "counts"; });
    CHECK(std::ranges::count(programme({"export", "--db", database()}).out, '\n') == expected);
    const std::string table = programme({"export", "--db", database(), "--format", "csv"}).out;
    CHECK(std::ranges::count(table, '\n') == expected + 1);
    CHECK(table.starts_with("enterprise,name,period,"));
    const auto bodies = programme({"export", "--db", database(), "--format", "reports"});
    CHECK(std::ranges::count(bodies.out, '\n') == expected);
    const auto again = collected("again.db", bodies.out);
    CHECK(programme({"stats", "--db", again, "--format", "csv"}).exit == 0);
    CHECK(programme({"export", "--db", database(), "--format", "sql"}).out.starts_with("CREATE"));
}

TEST_CASE("rows and reports are the same in a file, and what cannot be written is named") {
    const std::string file = tests::no_file("exported");
    for (const std::string format : {"ndjson", "csv", "reports"}) {
        CAPTURE(format);
        const auto streamed = programme({"export", "--db", database(), "--format", format});
        const auto run = programme({"export", "--db", database(), "--format", format, "-o", file});
        CHECK(run.exit == 0);
        CHECK(run.out.empty());
        CHECK((tests::bytes_of(file) == streamed.out));
    }
    const auto full =
        programme({"export", "--db", database(), "--format", "reports", "-o", "/dev/full"});
    CHECK(full.exit == 4);
    CHECK(full.err.contains("/dev/full"));
}

TEST_CASE("a pack is signed by the office's key, and by nothing else") {
    const std::string key = tests::temporary_file("office.key", std::string(64, 'a') + "\n");
    const auto run =
        programme({"benchmark", "--db", database(), "--key", key, "--name", "山西省知识产权局"});
    CHECK(run.exit == 0);
    const auto pack = assessment::exchange::read_benchmark(run.out);
    REQUIRE(pack.value);
    REQUIRE(pack.value->signature);
    CHECK(pack.value->signature->name == "山西省知识产权局");
    CHECK(run.err.contains("Fingerprint"));
    const std::string short_key = tests::temporary_file("short.key", "abc");
    CHECK(programme({"benchmark", "--db", database(), "--key", short_key}).exit == 3);
    const auto bare = programme({"benchmark", "--db", database()});
    CHECK(!assessment::exchange::read_benchmark(bare.out).value->signature);
}

TEST_CASE("what is asked for and not there is said") {
    CHECK(programme({"stats", "--db", database(), "--period", "1999"}).exit == 3);
    CHECK(programme({"stats", "--db", database(), "--by", "colour"}).exit == 2);
    CHECK(programme({"stats", "--db", database(), "--format", "pdf"}).exit == 2);
    CHECK(programme({"stats", "--db", database(), "--least", "0"}).exit == 2);
    CHECK(programme({"stats", "--db", collected("empty.db", "")}).exit == 3);
    const auto why = programme({"stats", "--db", database(), "--why", "tiers"});
    CHECK(why.exit == 0);
    CHECK(why.out.contains("Reports by tier"));
    const auto unknown = programme({"stats", "--db", database(), "--why", "luck"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.contains("suppression"));
}
