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

TEST_CASE("at a screen a reason has no pointers, and scores are said as points") {
    const auto instrument = tests::shipped_instrument();
    const auto said = [&](FindingCode code, const char* where, const char* value,
                          const char* expected) {
        return plain_text(
            {.finding = {.code = code, .where = where, .value = value, .expected = expected}},
            instrument.get(), tests::catalogue("zh-CN"));
    };
    CHECK(said(FindingCode::number_differs, "/score/total/low", "6266", "6319") ==
          "总分下限：文件写的是62.66，按回答应为63.19");
    CHECK(said(FindingCode::number_differs, "/score/tier", "\"demonstration\"", "null") ==
          "等级：文件写的是" + instrument->tiers[1].title.in("zh-CN") + "，按回答应为无");
    CHECK(said(FindingCode::number_differs, "/score/dimensions/0/score/high", "10", "20") ==
          instrument->dimensions[0].title.in("zh-CN") + "上限：文件写的是0.10，按回答应为0.20");
    CHECK(said(FindingCode::number_differs, "/score/tiers/0/verdict", "\"achieved\"", "\"missed\"")
              .starts_with(instrument->tiers[0].title.in("zh-CN") + "：文件写的是"));
    CHECK(said(FindingCode::assessment_not_report, "", "", "").contains("请企业导出报告（JSON）"));
    CHECK(
        said(FindingCode::missing_member, "/format", "", "engine").contains("请重新索取数据文件"));
    CHECK(said(FindingCode::not_json, "", "1:1", "").contains("请重新索取数据文件"));
    for (const char* where :
         {"/plan/hours", "/draft", "/score/answered", "/score/criteria/999/level", "/other", ""}) {
        CHECK_FALSE(said(FindingCode::number_differs, where, "1", "2").contains('/'));
    }
}
