// SPDX-License-Identifier: MIT
#include "assessment/exchange/signature.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/exchange/hexadecimal.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/support/examples.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::year_month_day today = 2026y / 11 / 26;

KeySeed seed_of(std::uint8_t first) {
    KeySeed seed{};
    seed.front() = first;
    return seed;
}

bool signed_by(Report& report, const SignerCard& signer) {
    return sign(report.signatures, report_digest(report), signer);
}

Report signed_report() {
    Report report = tests::example_report("pilot-candidate");
    REQUIRE(signed_by(
        report,
        {.by = Signer::enterprise, .seed = seed_of(1), .name = "山西汾河", .today = today}));
    REQUIRE(signed_by(
        report, {.by = Signer::commissioner, .seed = seed_of(2), .name = "王敏", .today = today}));
    return report;
}

std::vector<bool> valid_in(const Report& report) {
    return valid(report.signatures, report_digest(report));
}

}  // namespace

TEST_CASE("a key pair is the one that RFC 8032 makes of a seed") {
    // Section 7.1, test 1.
    const auto seed =
        from_hexadecimal<32>("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    REQUIRE(seed);
    CHECK(public_key(*seed) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a fingerprint is six groups of five digits, another one for another key") {
    const std::string one = fingerprint(public_key(seed_of(1)));
    CHECK(one.size() == 35);
    for (std::size_t at = 0; at < one.size(); ++at) {
        CHECK((at % 6 == 5 ? one[at] == ' ' : one[at] >= '0' && one[at] <= '9'));
    }
    CHECK(one != fingerprint(public_key(seed_of(2))));
    CHECK(fingerprint("not a key").empty());
    CHECK(fingerprint(std::string(64, 'F')).empty());
}

TEST_CASE("what enterprise and commissioner signed is valid") {
    CHECK(valid_in(signed_report()) == std::vector{true, true});
}

TEST_CASE("signing leaves the digest as it is, and reads back as it was written") {
    const Report report = signed_report();
    CHECK(report_digest(report) == report_digest(tests::example_report("pilot-candidate")));
    const auto shipped = [](const InstrumentRef&) { return tests::shipped_instrument(); };
    const std::string bytes = write_report_json(report, tests::catalogue("en"));
    const auto read = read_report(bytes, shipped);
    REQUIRE(read);
    CHECK(read.findings.empty());
    CHECK(read->signatures == report.signatures);
    CHECK(write_report_json(*read, tests::catalogue("en")) == bytes);
}

TEST_CASE("a signature is put into a file without touching anything else of it") {
    Report report = tests::example_report("pilot-candidate");
    std::string bytes = write_report_json(report, tests::catalogue("en"));
    bytes.insert(1, R"("zz-newer":{"kept":[1,2]},)");
    const std::string digest = report_digest(parse_json(bytes).root);
    std::vector<Signature> signatures;
    REQUIRE(sign(signatures, digest, {.seed = seed_of(1), .name = "山西汾河", .today = today}));
    const std::string with = with_signatures(bytes, signatures);
    CHECK(with.contains(R"("zz-newer":{"kept":[1,2]})"));
    CHECK(report_digest(parse_json(with).root) == digest);
    CHECK(valid(signatures, digest) == std::vector{true});
    CHECK(with_signatures(with, {}) == with_signatures(bytes, {}));
}

TEST_CASE("a signature fits one report, one signer, one name and one day") {
    Report report = signed_report();
    SUBCASE("another digest") {
        CHECK(valid(report.signatures, std::string(64, '0')) == std::vector{false, false});
    }
    SUBCASE("another name") {
        report.signatures[1].name = "王 敏";
        CHECK(valid_in(report) == std::vector{true, false});
    }
    SUBCASE("another day") {
        report.signatures[0].signed_on = 2026y / 11 / 25;
        CHECK(valid_in(report) == std::vector{false, true});
    }
    SUBCASE("another key") {
        report.signatures[0].key = public_key(seed_of(3));
        CHECK(valid_in(report) == std::vector{false, true});
    }
    SUBCASE("another role") {
        report.signatures[1].by = Signer::enterprise;
        CHECK_FALSE(valid_in(report)[1]);
    }
}

TEST_CASE("a countersignature stands on the enterprise's and falls with it") {
    Report report = tests::example_report("pilot-candidate");
    CHECK_FALSE(signed_by(
        report, {.by = Signer::commissioner, .seed = seed_of(2), .name = "王敏", .today = today}));
    CHECK(report.signatures.empty());

    Report other = signed_report();
    other.signatures.erase(other.signatures.begin());
    CHECK(valid_in(other) == std::vector{false});

    REQUIRE(signed_by(
        report,
        {.by = Signer::enterprise, .seed = seed_of(9), .name = "山西汾河", .today = today}));
    report.signatures.push_back(signed_report().signatures[1]);
    CHECK(valid_in(report) == std::vector{true, false});
}

TEST_CASE("an enterprise signs once, commissioners up to the limit") {
    Report report = signed_report();
    CHECK_FALSE(signed_by(
        report, {.by = Signer::enterprise, .seed = seed_of(4), .name = "另一个", .today = today}));
    while (report.signatures.size() < most_signatures) {
        REQUIRE(signed_by(
            report,
            {.by = Signer::commissioner, .seed = seed_of(5), .name = "再次", .today = today}));
    }
    CHECK_FALSE(signed_by(
        report, {.by = Signer::commissioner, .seed = seed_of(6), .name = "太多", .today = today}));
    CHECK(report.signatures.size() == most_signatures);
}
