// SPDX-License-Identifier: MIT
#include "assessment/exchange/code_sequence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/qr_code.hpp"
#include "tests/support/files.hpp"

using namespace assessment::exchange;
using assessment::FindingCode;

namespace {

std::string report() {
    return tests::read_file("tests/data/golden/reports/countersigned.json");
}

std::string lines(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += text + "\r\n";
    }
    return all;
}

/// The code of the first finding about these lines, which hold no document.
FindingCode fault(const std::string& lines) {
    const auto joined = joined_codes(lines);
    CHECK(!joined.value);
    REQUIRE(!joined.findings.empty());
    return joined.findings.front().code;
}

}  // namespace

TEST_CASE("a short document is one code, with its number, its check and itself") {
    // printf '{"a":1}' | sha256sum
    CHECK(code_texts("{\"a\":1}\n") == std::vector<std::string>{R"(IPG1 1/1 015abd7f {"a":1})"});
}

TEST_CASE("every code of a report is a QR code, and ends with nothing that a scanner drops") {
    const auto texts = code_texts(report());
    CHECK(texts.size() == (report().size() + largest_share - 1) / largest_share);
    for (const std::string& text : texts) {
        CHECK(qr_code(text).side > 0);
        CHECK(!text.ends_with(' '));
        CHECK(!text.contains('\n'));
    }
}

TEST_CASE("the codes in any order, twice, with other lines between, give the report back") {
    auto texts = code_texts(report());
    std::ranges::reverse(texts);
    texts.push_back(texts.front());
    const auto joined = joined_codes(lines(texts) + "2026-11-26 scanned\n");
    REQUIRE(joined.value);
    CHECK(*joined.value + "\n" == report());
    CHECK(are_code_texts("\n" + lines(texts)));
    CHECK(!are_code_texts(report()));
}

TEST_CASE("a character is never cut in two") {
    std::string document = "\"";
    while (document.size() < 5000) {
        document += "知";
    }
    const auto joined = joined_codes(lines(code_texts(document)));
    REQUIRE(joined.value);
    CHECK(*joined.value == document);
}

TEST_CASE("each code that is missing is named") {
    auto texts = code_texts(report());
    const std::string all = std::to_string(texts.size());
    texts.erase(texts.begin() + 1);
    const auto joined = joined_codes(lines(texts));
    CHECK(!joined.value);
    REQUIRE(joined.findings.size() == 1);
    CHECK(joined.findings.front().code == FindingCode::missing_member);
    CHECK(joined.findings.front().expected == "QR 2/" + all);
}

TEST_CASE("codes of two documents, and a code that was changed, are refused") {
    const auto texts = code_texts(report());
    CHECK(fault(texts.front() + "\n" + code_texts("{}").front()) == FindingCode::wrong_count);
    auto changed = texts;
    changed.front().back() ^= 1;
    CHECK(fault(lines(changed)) == FindingCode::digest_differs);
}

TEST_CASE("what only looks like a code is no document and ends nothing") {
    for (const std::string text :
         {"IPG1 ", "IPG1 1", "IPG1 1/", "IPG1 1/1", "IPG1 0/1 00000000 x", "IPG1 2/1 00000000 x",
          "IPG1 1/100 00000000 x", "IPG1 99999999999999999999/1 00000000 x",
          "IPG1 1/1 0000000 x"}) {
        CAPTURE(text);
        CHECK(!are_code_texts(text));
        CHECK(fault(text) == FindingCode::missing_member);
    }
    const std::string within = code_texts(code_texts("{}").front()).front();
    CHECK(fault(within) == FindingCode::wrong_format);
}

TEST_CASE("a document of more codes than anybody scans has none") {
    CHECK(code_texts(std::string(most_codes * largest_share, 'x')).size() == most_codes);
    CHECK(code_texts(std::string(most_codes * largest_share + 1, 'x')).empty());
}
