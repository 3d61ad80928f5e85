// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "assessment/exchange/digest.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using Lines = std::vector<std::string>;

namespace {

std::string written(std::string_view example) {
    return write_report_json(tests::example_report(example), tests::catalogue("en"));
}

std::shared_ptr<const Instrument> find_shipped(const InstrumentRef& reference) {
    const auto shipped = tests::shipped_instrument();
    return reference == shipped->ref ? shipped : nullptr;
}

/// What is found in the report of the pilot candidate after some changes.
Checked<Report> read_changed(std::string_view changes) {
    const Json report = parse_json(written("pilot-candidate")).root;
    return read_report(write_canonical(tests::changed(report, parse_json(changes).root)),
                       find_shipped);
}

Lines found_after(std::string_view changes) {
    return tests::lines(read_changed(changes).findings);
}

}  // namespace

TEST_CASE("a report that was written reads back as the same report") {
    for (const std::string_view example : tests::example_names) {
        CAPTURE(example);
        const Report report = tests::example_report(example);
        const auto read = read_report(written(example), find_shipped);
        INFO(tests::show(read.findings));
        REQUIRE(read);
        CHECK(read.findings.empty());
        CHECK(read->assessment == report.assessment);
        CHECK(read->score == report.score);
        CHECK(read->issued == report.issued);
        CHECK(read->engine == "test");
        CHECK(read->instrument == report.instrument);
        CHECK(write_report_json(*read, tests::catalogue("zh-CN")) == written(example));
    }
}

TEST_CASE("the reports of the examples stay what they are") {
    for (const std::string_view example : tests::example_names) {
        tests::check_golden(std::string(example) + ".report.json", written(example));
    }
}

TEST_CASE("the digest is the SHA-256 of the canonical report without it") {
    // nlohmann/json sorts members and writes shortest numbers too: a second opinion.
    auto document = nlohmann::json::parse(written("pilot-candidate"));
    const std::string digest = document["digest"];
    document.erase("digest");
    CHECK(digest == sha256(document.dump()));
    CHECK(digest == report_digest(tests::example_report("pilot-candidate")));
}

TEST_CASE("signatures that come later leave the digest as it is") {
    const std::string signature =
        R"({"role": "enterprise", "name": "", "signed": "2026-11-26", "key": ")" +
        std::string(64, '0') + R"(", "signature": ")" + std::string(128, '0') + "\"}";
    CHECK(found_after(R"([{"at": "/signatures", "value": [)" + signature + "]}]").empty());
}

TEST_CASE("a report says that it is a reference, and whether it is a draft") {
    const Json complete = parse_json(written("pilot-candidate")).root;
    CHECK(complete.find("label")->text == "self-assessment-reference");
    CHECK(complete.find("disclosure")->text == "full");
    CHECK(complete.find("issued")->text == "2026-11-23");
    CHECK_FALSE(complete.find("draft")->truth);
    CHECK(parse_json(written("micro-starting")).root.find("draft")->truth);
}

TEST_CASE("a report that was changed afterwards is read with a warning, and scored anew") {
    SUBCASE("an answer") {
        const auto read =
            read_changed(R"([{"at": "/assessment/answers/ins-office/value", "value": 0}])");
        CHECK(tests::lines(read.findings) ==
              Lines{"warning digest_differs /digest", "warning score_differs /score"});
        REQUIRE(read);
        CHECK(read->score.criteria.front().level == 0);
    }
    SUBCASE("the score") {
        CHECK(found_after(R"([{"at": "/score/total/low", "value": 9999}])") ==
              Lines{"warning digest_differs /digest", "warning score_differs /score"});
    }
    SUBCASE("the draft mark") {
        CHECK(found_after(R"([{"at": "/draft", "value": true}])") ==
              Lines{"warning digest_differs /digest", "warning score_differs /draft"});
    }
    SUBCASE("the date") {
        CHECK(found_after(R"([{"at": "/issued", "value": "2026-11-24"}])") ==
              Lines{"warning digest_differs /digest"});
    }
    SUBCASE("a member that nobody knows") {
        CHECK(found_after(R"([{"at": "/mood", "value": {}}])") ==
              Lines{"warning digest_differs /digest", "warning unknown_member /mood"});
    }
    SUBCASE("a plan that does not follow from the answers") {
        const auto read = read_changed(R"([{"at": "/plan", "value": {"hours": 1}}])");
        CHECK(tests::lines(read.findings) ==
              Lines{"warning digest_differs /digest", "warning plan_differs /plan"});
        REQUIRE(read);
        REQUIRE(read->plan.has_value());
        CHECK(read->plan->plan.hours > 1);
    }
}

TEST_CASE("another content of the same instrument is a warning") {
    CHECK(found_after(R"([{"at": "/instrument/digest", "value": "00"}])") ==
          Lines{"warning digest_differs /digest", "warning instrument_differs /instrument/digest"});
}

TEST_CASE("an instrument that this program does not have is an error") {
    const auto read = read_changed(R"([{"at": "/instrument/version", "value": "2031.1.0"}])");
    CHECK_FALSE(read);
    CHECK(tests::lines(read.findings) == Lines{"unknown_instrument /instrument"});
    CHECK(read.findings.front().value == "shanxi-sei-ip 2031.1.0");
}

TEST_CASE("every member is required and of one kind") {
    for (const std::string_view member : {"format", "engine", "issued", "disclosure", "label",
                                          "draft", "instrument", "assessment", "score", "digest"}) {
        CAPTURE(member);
        const std::string at = R"([{"at": "/)" + std::string(member) + R"(", )";
        const std::string place = " /" + std::string(member);
        CHECK(found_after(at + R"("remove": true}])") == Lines{"missing_member" + place});
        CHECK(found_after(at + R"("value": 7}])") == Lines{"wrong_type" + place});
    }
}

TEST_CASE("what is wrong is found everywhere at once") {
    CHECK(found_after(R"([{"at": "/format", "value": "ipgauge.report/2"},
                          {"at": "/issued", "value": "2026-02-30"},
                          {"at": "/disclosure", "value": "everything"},
                          {"at": "/label", "value": "certificate"},
                          {"at": "/assessment/answers/ins-office/value", "value": 6},
                          {"at": "/assessment/answers/nobody", "value": {}}])") ==
          Lines{"not_one_of /disclosure", "not_one_of /label",
                "out_of_range /assessment/answers/ins-office/value",
                "unknown_criterion /assessment/answers/nobody", "wrong_format /format",
                "wrong_format /issued"});
}

TEST_CASE("a day is read only as year, month and day with dashes") {
    for (const std::string_view day :
         {"2026-1-1", "20261123", "2026/11/23", "2026-13-01", "2026-11-23T00", "２026-11-2"}) {
        CAPTURE(day);
        CHECK(found_after(R"([{"at": "/issued", "value": ")" + std::string(day) + R"("}])") ==
              Lines{"wrong_format /issued"});
    }
}

TEST_CASE("what is no JSON, or no object, is no report") {
    CHECK(tests::lines(read_report("{", find_shipped).findings) == Lines{"not_json "});
    CHECK(tests::lines(read_report("[]", find_shipped).findings) == Lines{"wrong_type "});
    CHECK_FALSE(is_report(parse_json("[]").root));
    CHECK_FALSE(is_report(parse_json(R"({"format": "ipgauge.assessment/1"})").root));
    CHECK(is_report(parse_json(R"({"format": "ipgauge.report/9"})").root));
}

TEST_CASE("a member that stands twice makes the report unreadable") {
    const std::string twice = R"({"draft": false, )" + written("pilot-candidate").substr(1);
    const auto read = read_report(twice, find_shipped);
    CHECK_FALSE(read);
    CHECK(tests::lines(read.findings).front() == "duplicate_key /draft");
}
