// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_html.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

#include "assessment/exchange/html.hpp"
#include "assessment/exchange/report_json.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/marked_report.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

constexpr std::array<std::string_view, 2> languages{"zh-CN", "en"};

std::string page(const Report& report, std::string_view language) {
    return write_report_html(report, tests::catalogue(language));
}

/// Something nobody may get into a page as markup, with a number to tell it by.
std::string marker(int number) {
    return "<script>" + std::to_string(number) + "</script>&\"'</style>";
}

/// Every value of an attribute, in order.
std::vector<std::string> values(const std::string& html, std::string_view attribute) {
    std::vector<std::string> found;
    const std::string before = " " + std::string(attribute) + "=\"";
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const auto begin = at + before.size();
        found.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return found;
}

/// What stands between < and >.
std::vector<std::string> tags(std::string_view html) {
    std::vector<std::string> found;
    for (auto begin = html.find('<'); begin != std::string_view::npos;
         begin = html.find('<', begin + 1)) {
        found.emplace_back(html.substr(begin + 1, html.find('>', begin) - begin - 1));
    }
    return found;
}

/// The name of the first element that is closed wrongly; empty when all are closed in order.
std::string first_unclosed(std::string_view html) {
    const std::set<std::string> empty_elements{"meta", "br", "!DOCTYPE"};
    std::vector<std::string> open;
    for (const std::string& tag : tags(html)) {
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) {
                return tag;
            }
            open.pop_back();
        } else if (const auto name = tag.substr(0, tag.find(' '));
                   !tag.ends_with('/') && !empty_elements.contains(name)) {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : open.back();
}

std::string body_of(const std::string& html) {
    return html.substr(html.find("<body>"));
}

}  // namespace

TEST_CASE("everything that was typed is in the page, and nothing of it is markup") {
    const auto marked = tests::marked_report(marker);
    for (const std::string_view language : languages) {
        CAPTURE(language);
        const std::string html = page(marked.report, language);
        for (int number = 1; number <= marked.count; ++number) {
            CAPTURE(number);
            CHECK(html.contains(escape(marker(number))));
            CHECK_FALSE(html.contains(marker(number)));
        }
        CHECK_FALSE(html.contains("<script"));
        CHECK(first_unclosed(html).empty());
    }
}

TEST_CASE("five characters are escaped, and what HTML cannot hold is replaced") {
    CHECK(escape("a<b>&\"c'd") == "a&lt;b&gt;&amp;&quot;c&#39;d");
    CHECK(escape("中文\n\ttext") == "中文\n\ttext");
    CHECK(escape(std::string("a\0b\x1b\x7f", 5)) == "a\uFFFDb\uFFFD\uFFFD");
}

TEST_CASE("the page asks for nothing and runs nothing") {
    for (const std::string_view language : languages) {
        const std::string html = page(tests::example_report("pilot-candidate"), language);
        CHECK(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        for (const std::string_view reach :
             {"<script", "<link", "<img", "<iframe", "<base", "<form", " src=", " href=", "url(",
              "@import", "http:", "https:"}) {
            CAPTURE(reach);
            CHECK_FALSE(html.contains(reach));
        }
        for (const std::string& tag : tags(html)) {
            CAPTURE(tag);
            CHECK_FALSE(tag.contains(" on"));  // a handler
        }
    }
}

TEST_CASE("elements are closed in order, ids are unique, and what is named by an id exists") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : languages) {
            CAPTURE(example);
            CAPTURE(language);
            const std::string html = page(tests::example_report(example), language);
            CHECK(first_unclosed(html).empty());
            const auto ids = values(html, "id");
            const std::set<std::string> unique(ids.begin(), ids.end());
            CHECK(unique.size() == ids.size());
            for (std::string named : values(html, "aria-labelledby")) {
                CAPTURE(named);
                const auto space = named.find(' ');
                CHECK(unique.contains(named.substr(0, space)));
                CHECK((space == std::string::npos || unique.contains(named.substr(space + 1))));
            }
        }
    }
}

TEST_CASE("all words are found in the language of the page, and all places are filled") {
    for (const std::string_view example : tests::example_names) {
        for (const std::string_view language : languages) {
            CAPTURE(example);
            CAPTURE(language);
            const std::string html = page(tests::example_report(example), language);
            CHECK(html.contains("<html lang=\"" + std::string(language) + "\">"));
            CHECK_FALSE(html.contains("report."));  // a key that has no words shows itself
            CHECK(body_of(html).find_first_of("{}") == std::string::npos);
        }
    }
}

TEST_CASE("the page is a draft while something is open, and only then") {
    const auto& words = tests::catalogue("zh-CN");
    const std::string open = page(tests::example_report("micro-starting"), "zh-CN");
    const std::string closed = page(tests::example_report("pilot-candidate"), "zh-CN");
    CHECK(open.contains("class=\"watermark\""));
    CHECK(open.contains("class=\"draft-note\""));
    CHECK_FALSE(closed.contains("class=\"watermark\""));
    CHECK_FALSE(body_of(closed).contains(words(TextKey{"report.draft"})));
}

TEST_CASE("the page says what it is, and holds the digest of the data file") {
    const Report report = tests::example_report("demonstration-candidate");
    const std::string html = page(report, "zh-CN");
    CHECK(html.contains("自评参考，不构成认定"));
    CHECK(html.contains(report_digest(report)));
}

TEST_CASE("every criterion is there with its question and what was answered") {
    const Report report = tests::example_report("micro-starting");
    for (const std::string_view language : languages) {
        const std::string html = page(report, language);
        for (const Criterion& criterion : report.instrument->criteria) {
            CAPTURE(criterion.id.text());
            CHECK(html.contains(escape(criterion.title.in(language))));
            CHECK(html.contains(escape(criterion.question.in(language))));
        }
    }
    const std::string html = page(report, "zh-CN");
    CHECK(html.contains("公司2022年成立，不满五年"));          // why it is not applicable
    CHECK(html.contains("后补的三名研发人员还没有签"));        // a note
    CHECK(html.contains("发明专利证书1件、实用新型证书2件"));  // evidence
    CHECK(html.contains("不清楚，有待查明"));
    CHECK(html.contains("核心技术总数5项，占40.0%"));
    CHECK(html.contains("1.4件（当量）"));
}

TEST_CASE("an answer stored for a criterion that does not apply is shown all the same") {
    Report report = tests::example_report("micro-starting");
    auto said = report.assessment;
    Answer& stored = said.answers[CriterionId("fil-overseas")];
    stored.value = Value(whole_number(41));
    stored.note = "kept";
    const auto again = make_report(report.instrument, said, report.issued);
    const std::string html = page(again, "en");
    CHECK(html.contains("41"));
    CHECK(html.contains("kept"));
    CHECK(html.contains("does not apply to this profile"));
}

TEST_CASE("gaps stand in the order of what they lose, with clause and quote") {
    const Report report = tests::example_report("pilot-candidate");
    const std::string html = page(report, "zh-CN");
    std::size_t at = html.find("id=\"gaps\"");
    for (const std::uint32_t gap : gaps(report.score)) {
        const Criterion& criterion = report.instrument->criteria[gap];
        CAPTURE(criterion.id.text());
        at = html.find(" " + escape(criterion.title.in("zh-CN")) + "<br>", at);
        REQUIRE(at != std::string::npos);
        const std::string row = html.substr(at, html.find("</tr>", at) - at);
        CHECK(row.contains(points_text(*report.score.criteria[gap].lost)));
        CHECK(row.contains(escape(criterion.cites.front().quote.in("zh-CN"))));
        CHECK(row.contains(escape(criterion.cites.front().clause.in("zh-CN"))));
    }
}

TEST_CASE("the checklist has every piece with its state, post and day, and what is not sure") {
    const Report report = tests::example_report("micro-starting");
    auto said = report.assessment;
    auto& office = said.answers[CriterionId("ins-office")];
    office.value = Value(ChosenLevel{2});
    office.evidence = {
        {.text = "Notice 5",
         .item = ItemId("founding-notice"),
         .state = EvidenceState::seen,
         .post = "Head of legal",
         .date = std::chrono::year(2026) / 3 / 9},
        {.text = "Staff list", .item = ItemId("duties"), .state = EvidenceState::missing}};
    auto again = make_report(report.instrument, said, report.issued);
    again.plan = {
        .plan = {.status = PlanStatus::planned,
                 .changes = {{.criterion = *report.instrument->find(CriterionId("ins-office")),
                              .from = 2,
                              .to = 3}}}};
    const std::string html = page(again, "en");
    const auto begin = html.find("id=\"evidence\"");
    const std::string section = html.substr(begin, html.find("</section>", begin) - begin);

    CHECK(section.contains("Notice that sets up the unit: Notice 5"));
    CHECK(section.contains("Head of legal"));
    CHECK(section.contains("2026-03-09"));
    CHECK(section.contains("Organisation chart"));  // nothing stands for it
    CHECK(section.contains("(for the plan)"));
    CHECK(section.contains("Things to find out"));
    for (const auto at : to_find_out(*again.instrument, said, standings(*again.instrument, said))) {
        CHECK(section.contains(escape(again.instrument->criteria[at].question.in("en"))));
    }
    // What is missing backs nothing.
    const auto answers = html.find("id=\"answers\"");
    CHECK_FALSE(html.substr(answers, begin - answers).contains("Staff list"));
    CHECK(section.contains("Staff list"));
}

TEST_CASE("the pages of the examples stay what they are") {
    const auto check = [](std::string_view example, std::string_view language) {
        tests::check_golden(std::string(example) + "." + std::string(language) + ".html",
                            page(tests::example_report(example), language));
    };
    check("micro-starting", "zh-CN");
    check("pilot-candidate", "en");
    check("demonstration-candidate", "zh-CN");
}
