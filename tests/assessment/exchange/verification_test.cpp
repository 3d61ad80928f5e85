// SPDX-License-Identifier: MIT
// Every state that a report can be in, as files (tests/data/golden/reports) which the command line
// and other implementations of Ed25519 are tried on too.
#include "assessment/exchange/verification.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "assessment/exchange/assessment_json.hpp"
#include "assessment/exchange/signature.hpp"
#include "tests/support/changes.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

namespace {

constexpr std::chrono::year_month_day today = 2026y / 11 / 26;

KeySeed seed_of(std::uint8_t first) {
    KeySeed seed{};
    seed.front() = first;
    return seed;
}

const KeyRegistry& registry() {
    static const KeyRegistry keys{{.role = Signer::commissioner,
                                   .key = public_key(seed_of(2)),
                                   .name = "王敏",
                                   .from = 2026y / 1 / 1,
                                   .until = 2027y / 12 / 31}};
    return keys;
}

std::shared_ptr<const Instrument> find_shipped(const InstrumentRef& reference) {
    const auto shipped = tests::shipped_instrument();
    return reference == shipped->ref ? shipped : nullptr;
}

Report planned_report(Disclosure disclosure = Disclosure::full) {
    Report report = tests::example_report("pilot-candidate");
    add_plan(report);
    return disclosed(std::move(report), disclosure);
}

std::string bytes_of(const Report& report) {
    return write_report_json(report, tests::catalogue("en"));
}

bool signed_by(Report& report, const SignerCard& signer) {
    return sign(report.signatures, report_digest(report), signer);
}

Report signed_report(std::uint8_t commissioner = 2, std::chrono::year_month_day day = today) {
    Report report = planned_report();
    REQUIRE(signed_by(
        report,
        {.by = Signer::enterprise, .seed = seed_of(1), .name = "山西汾河高端装备", .today = day}));
    REQUIRE(signed_by(
        report,
        {.by = Signer::commissioner, .seed = seed_of(commissioner), .name = "王敏", .today = day}));
    return report;
}

std::string changed(const Report& report, std::string_view changes) {
    return write_canonical(
        tests::changed(parse_json(bytes_of(report)).root, parse_json(changes).root));
}

/// The report after changes, with the digest made anew, as somebody would who wants to deceive.
std::string forged(const Report& report, std::string_view changes) {
    Json root = parse_json(changed(report, changes)).root;
    for (auto& [key, value] : root.members) {
        if (key == "digest") {
            value = Json::string(report_digest(root));
        }
    }
    return write_canonical(root);
}

Verification verified(const std::string& bytes) {
    return verify(bytes, find_shipped, registry());
}

/// Keeps the report as a file and tries it. Of what is found, these have to be among it.
void check_state(std::string_view file, const std::string& bytes, Soundness soundness,
                 const Lines& found) {
    CAPTURE(file);
    tests::check_golden("reports/" + std::string(file) + ".json", bytes);
    const Verification verification = verified(bytes);
    tests::check_golden("verifications/" + std::string(file) + ".json",
                        write_verification(verification));
    INFO(tests::show(verification.findings));
    CHECK(name(verification.soundness) == name(soundness));
    const Lines lines = tests::lines(verification.findings);
    CHECK(lines.empty() == found.empty());
    for (const std::string& line : found) {
        CAPTURE(line);
        CHECK(std::ranges::find(lines, line) != lines.end());
    }
}

}  // namespace

TEST_CASE("a sound report is countersigned, signed or unsigned") {
    tests::check_golden("reports/keys/registry.json", write_keys(registry()));
    check_state("countersigned", bytes_of(signed_report()), Soundness::countersigned, {});
    check_state("signed-by-a-stranger", bytes_of(signed_report(7)), Soundness::is_signed,
                {"warning key_unknown /signatures/1"});
    check_state("signed-too-late", bytes_of(signed_report(2, 2028y / 1 / 1)), Soundness::is_signed,
                {"warning key_not_in_force /signatures/1"});
    check_state("unsigned", bytes_of(planned_report()), Soundness::not_signed, {});
    check_state("unsigned-levels-only", bytes_of(planned_report(Disclosure::levels_only)),
                Soundness::not_signed, {});
}

TEST_CASE("a report that was changed is altered, and where is said") {
    check_state(
        "altered-answer",
        changed(signed_report(), R"([{"at": "/assessment/answers/ins-office/value", "value": 5}])"),
        Soundness::altered,
        {"warning digest_differs /digest", "signature_differs /signatures/0",
         "signature_differs /signatures/1"});
    check_state(
        "altered-name",
        forged(signed_report(), R"([{"at": "/assessment/enterprise/name", "value": "别的企业"}])"),
        Soundness::altered, {"signature_differs /signatures/0"});
    check_state("altered-beyond-reading",
                changed(planned_report(),
                        R"([{"at": "/assessment/answers/ins-office/value", "value": 9}])"),
                Soundness::altered,
                {"digest_differs /digest", "out_of_range /assessment/answers/ins-office/value"});
}

TEST_CASE("numbers that do not follow from the answers are named one by one") {
    check_state("score-differs",
                forged(planned_report(), R"([{"at": "/score/total/low", "value": 9999},
                                             {"at": "/score/tier", "value": "demonstration"},
                                             {"at": "/plan/hours", "value": 1}])"),
                Soundness::score_differs,
                {"number_differs /plan/hours", "number_differs /score/tier",
                 "number_differs /score/total/low"});
    const auto found =
        verified(forged(planned_report(), R"([{"at": "/score/total/low", "value": 9999}])"))
            .findings;
    REQUIRE(found.size() == 1);
    CHECK(found.front().value == "9999");
    CHECK(found.front().expected == std::to_string(planned_report().score.total->low));
}

TEST_CASE("no more numbers are named than anybody reads") {
    const Json report = parse_json(bytes_of(planned_report())).root;
    std::string changes;
    for (std::size_t at = 0; at < 50; ++at) {
        changes += (at == 0 ? "[" : ",") + std::string(R"({"at": "/score/criteria/)") +
                   std::to_string(at) + R"(/lost", "value": 7777})";
    }
    CHECK(verified(forged(planned_report(), changes + "]")).findings.size() == most_differences);
}

TEST_CASE("of an instrument that is not here nothing can be recomputed") {
    check_state("unknown-instrument",
                forged(planned_report(), R"([{"at": "/instrument/version", "value": "2031.1.0"}])"),
                Soundness::unknown_instrument, {"unknown_instrument /instrument"});
    check_state("other-instrument",
                forged(planned_report(), R"([{"at": "/instrument/digest", "value": ")" +
                                             std::string(64, '0') + R"("}])"),
                Soundness::unknown_instrument, {"warning instrument_differs /instrument/digest"});
}

TEST_CASE("what is no report is unreadable") {
    check_state("unreadable", "{\"format\":\"ipgauge.report/1\",", Soundness::unreadable,
                {"not_json "});
    CHECK(verified("").soundness == Soundness::unreadable);
    CHECK(verified("[]").soundness == Soundness::unreadable);
    CHECK(verified(R"({"format": "ipgauge.assessment/1"})").soundness == Soundness::unreadable);
    CHECK(verified(forged(planned_report(), R"([{"at": "/score", "value": 7}])")).soundness ==
          Soundness::unreadable);
    CHECK(
        verified(forged(planned_report(), R"([{"at": "/signatures", "value": [{}]}])")).soundness ==
        Soundness::unreadable);
}

TEST_CASE("levels alone give the same score and plan") {
    for (const std::string_view example : tests::example_names) {
        CAPTURE(example);
        Report full = tests::example_report(example);
        add_plan(full);
        const Report bare = disclosed(full, Disclosure::levels_only);
        const auto read = read_report(bytes_of(bare), find_shipped);
        INFO(tests::show(read.findings));
        REQUIRE(read);
        CHECK(read.findings.empty());
        CHECK(read->score == full.score);
        CHECK(read->plan == full.plan);
        CHECK(read->assessment == bare.assessment);
        CHECK(bytes_of(*read) == bytes_of(bare));
    }
}

TEST_CASE("levels are held to what the instrument allows") {
    const Report bare = planned_report(Disclosure::levels_only);
    const auto found = [&](std::string_view changes) {
        return tests::lines(verified(changed(bare, changes)).findings);
    };
    const auto has = [](const Lines& lines, const std::string& line) {
        CAPTURE(line);
        return std::ranges::find(lines, line) != lines.end();
    };
    const std::string at = R"([{"at": "/levels/criteria/ins-office)";
    CHECK(has(found(at + R"(", "remove": true}])"), "missing_member /levels/criteria/ins-office"));
    CHECK(has(found(at + R"(/level", "value": 6}])"),
              "out_of_range /levels/criteria/ins-office/level"));
    CHECK(has(found(at + R"(/state", "value": "excluded"}])"),
              "not_one_of /levels/criteria/ins-office/state"));
    CHECK(has(found(at + R"(/state", "value": "notApplicable"}])"),
              "not_applicable_refused /levels/criteria/ins-office/state"));
    CHECK(has(found(at + R"(/note", "value": "x"}])"),
              "unknown_member /levels/criteria/ins-office/note"));
    CHECK(has(found(R"([{"at": "/levels/criteria/nobody", "value": {}}])"),
              "unknown_criterion /levels/criteria/nobody"));
}

TEST_CASE("nothing that was typed leaves in a report of levels, but name and period") {
    Report report = planned_report();
    report.assessment.period = "MARK-period";
    put(report.assessment.enterprise, "contact", "\"MARK-contact\"");
    put(report.assessment.extras, "newer", "\"MARK-extra\"");
    report.assessment.profile[FieldId("employees")] = whole_number(7'654'321);
    for (auto& [criterion, answer] : report.assessment.answers) {
        answer.note = "MARK-note";
        answer.evidence.push_back({.text = "MARK-evidence", .post = "MARK-post"});
        put(report.assessment.plan, criterion, {.excluded = true, .post = "MARK-step"});
    }
    const std::string full = bytes_of(report);
    const std::string bare = bytes_of(disclosed(report, Disclosure::levels_only));
    for (const std::string_view mark : {"MARK-contact", "MARK-extra", "7654321", "MARK-note",
                                        "MARK-evidence", "MARK-post", "MARK-step"}) {
        CAPTURE(mark);
        CHECK(full.contains(mark));
        CHECK_FALSE(bare.contains(mark));
    }
    CHECK(bare.contains("MARK-period"));
}

TEST_CASE("an assessment in place of a report is said to be one") {
    const Report report = planned_report();
    const Verification verification =
        verified(write_assessment(report.assessment, *report.instrument));
    CHECK(verification.soundness == Soundness::unreadable);
    CHECK(tests::lines(verification.findings) == Lines{"assessment_not_report "});
}
