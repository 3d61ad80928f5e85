// SPDX-License-Identifier: MIT
#include "app/programme/refusal.hpp"

#include <doctest/doctest.h>

#include "tests/support/examples.hpp"

using namespace app::programme;
using assessment::Finding;
using assessment::FindingCode;
using assessment::Severity;

TEST_CASE("reasons come back as they were kept") {
    const Reasons reasons{{.refusal = Refusal::archive_bomb},
                          {.finding = {.severity = Severity::warning,
                                       .code = FindingCode::key_unknown,
                                       .where = "/signatures/0",
                                       .value = "王敏",
                                       .expected = "12345"}}};
    CHECK(read_reasons(write_reasons(reasons)) == reasons);
    CHECK(write_reasons({}) == "[]");
    CHECK(read_reasons("[]").empty());
    CHECK(read_reasons(R"([{"code":"no such"},7,{"refusal":"too-large"}])") ==
          Reasons{{.refusal = Refusal::too_large}});
    CHECK(read_reasons("{").empty());
}

TEST_CASE("what is kept of a report full of mistakes is little") {
    assessment::Findings findings(100, {.code = FindingCode::duplicate_key,
                                        .where = std::string(5000, 'x'),
                                        .value = "知",
                                        .expected = {}});
    const Reasons reasons = reasons_of(findings);
    CHECK(reasons.size() == most_reasons);
    CHECK(reasons.front().finding.where.size() == longest_reason_text);
    CHECK(reasons.front().finding.value == "知");
}

TEST_CASE("every refusal has a word and a sentence in both languages") {
    for (std::size_t at = 0; at < refusal_count; ++at) {
        const auto refusal = static_cast<Refusal>(at);
        CAPTURE(name(refusal));
        for (const char* language : {"en", "zh-CN"}) {
            const auto said = reason_text({.refusal = refusal}, tests::catalogue(language));
            CHECK_FALSE(said.contains("programme.refusal"));
            CHECK_FALSE(said.empty());
        }
    }
    const Reason at{
        .finding = {
            .code = FindingCode::duplicate_key, .where = "/a", .value = "b", .expected = {}}};
    CHECK(reason_text(at, tests::catalogue("en")).starts_with("/a: "));
}
