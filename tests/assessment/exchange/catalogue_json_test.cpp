// SPDX-License-Identifier: MIT
#include "assessment/exchange/catalogue_json.hpp"

#include <doctest/doctest.h>

#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using namespace assessment::literals;

TEST_CASE("a catalogue has sentences and plural forms, and leaves the notes to translators") {
    const auto read = read_catalogue(R"({
        "_notes": {"plan.step": "below the list", "x": 5},
        "plan.step": {"one": "{count} step", "other": "{count} steps"},
        "plan.title": "Plan"})",
                                     "en");
    REQUIRE(read);
    CHECK(read->language() == "en");
    CHECK(read->sentences().size() == 2);
    CHECK((*read)("plan.step"_text, {{"count", 1}}) == "1 step");
    CHECK((*read)("plan.title"_text) == "Plan");
}

TEST_CASE("everything wrong with a catalogue is reported") {
    const auto read = read_catalogue(R"({
        "a": "", "b": 5, "c": {"one": "x"}, "d": {"other": "x", "several": "y"},
        "e": {"other": ["x"]}, "f": "x", "f": "y"})",
                                     "en");
    CHECK_FALSE(read);
    CHECK(tests::lines(read.findings) ==
          std::vector<std::string>{"duplicate_key /f", "empty_text /a", "missing_member /c/other",
                                   "unknown_member /d/several", "wrong_type /b",
                                   "wrong_type /e/other"});
    CHECK_FALSE(read_catalogue("[]", "en"));
    CHECK_FALSE(read_catalogue("{", "en"));
}
