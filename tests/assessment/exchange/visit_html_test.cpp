// SPDX-License-Identifier: MIT
#include "assessment/exchange/visit_html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const std::string danger = "</dd><script>alert(1)</script>&\"'";

VisitDetails details() {
    return {.day = std::chrono::year(2026) / 3 / 1,
            .next = std::chrono::year(2026) / 9 / 1,
            .place = "太原",
            .people = "技术负责人\n知识产权专员",
            .agenda = "看现场",
            .agreed = "九月前设立机构"};
}

Report example() {
    Report report = tests::example_report("pilot-candidate");
    add_plan(report);
    return report;
}

}  // namespace

TEST_CASE("the pages of a visit are as they were looked at") {
    for (const std::string language : {"zh-CN", "en"}) {
        const auto& words = tests::catalogue(language);
        tests::check_golden("visit/sheet." + language + ".html",
                            write_visit_sheet(example(), words, details()));
        tests::check_golden("visit/result." + language + ".html",
                            write_visit_result(example(), words, details()));
    }
}

TEST_CASE("nothing that was typed becomes markup") {
    VisitDetails typed = details();
    for (auto* text : {&typed.place, &typed.people, &typed.agenda, &typed.agreed}) {
        *text = danger;
    }
    Report report = example();
    put(report.assessment.enterprise, "name", R"("<script>name</script>")");
    for (const auto write : {write_visit_sheet, write_visit_result}) {
        const std::string page = write(report, tests::catalogue("en"), typed);
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("&lt;script&gt;alert(1)") != std::string::npos);
        CHECK(page.find("&lt;script&gt;name") != std::string::npos);
        CHECK(page.find("default-src 'none'") != std::string::npos);
    }
}

TEST_CASE("a sheet without a visit has lines to write on and the usual agenda") {
    const std::string page = write_visit_sheet(example(), tests::catalogue("en"), {});
    CHECK(page.find("<dt>Date</dt><dd></dd>") != std::string::npos);
    CHECK(page.find("1. Quick scan or open must-haves") != std::string::npos);
}
