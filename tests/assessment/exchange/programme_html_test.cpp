// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/exchange/programme_words.hpp"
#include "tests/support/examples.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/programme_scene.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("the page needs nothing else, and nothing that somebody typed is more than text") {
    const auto scene = tests::a_programme(120);
    for (const char* language : {"zh-CN", "en"}) {
        const std::string page = write_programme_html(scene.report(), tests::catalogue(language));
        CHECK(page.contains("default-src 'none'"));
        CHECK_FALSE(page.contains("<script"));
        CHECK(page.contains("&lt;script&gt;alert(1)"));
        CHECK_FALSE(page.contains("http://"));
        CHECK_FALSE(page.contains("https://"));
        CHECK_FALSE(page.contains("programme."));  // a key without words
        CHECK(count(page, "<svg class=\"chart\"") == 5);
        CHECK(count(page, "<svg ") == count(page, "</svg>"));
        CHECK(count(page, "<section>") == 16);
    }
}

TEST_CASE("every figure on the page says what it means") {
    const auto scene = tests::a_programme(40);
    const auto& words = tests::catalogue("en");
    const std::string page = write_programme_html(scene.report(), words);
    CHECK(count(page, "<details>") == 14);
    CHECK(page.contains("always a score that occurs"));
    CHECK(page.contains("Groups of fewer than 5 reports are not shown"));
}

TEST_CASE("a page of hidden figures has no picture") {
    const auto scene = tests::a_programme(3);
    const std::string page = write_programme_html(scene.report(), tests::catalogue("zh-CN"));
    CHECK(count(page, "<svg ") == 0);
}

TEST_CASE("pictures stay what they were") {
    const auto scene = tests::a_programme(60);
    auto report = scene.report();
    report.selection = nullptr;
    report.sensitivity = nullptr;
    report.questions = nullptr;
    tests::check_golden("programme/figures.html",
                        write_programme_html(report, tests::catalogue("en")));
}
