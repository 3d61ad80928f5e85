// SPDX-License-Identifier: MIT
#include "assessment/plural.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>

using namespace assessment;

TEST_CASE("each language counts in its own way") {
    struct Case {
        const char* language;
        std::int64_t count;
        const char* category;
    };
    for (const auto& [language, count, category] : std::array{
             Case{"en", 1, "one"},     Case{"en", 0, "other"},    Case{"en-GB", 2, "other"},
             Case{"en", -1, "one"},    Case{"zh-CN", 1, "other"}, Case{"ja", 5, "other"},
             Case{"fr", 0, "one"},     Case{"fr", 1, "one"},      Case{"fr", 2, "other"},
             Case{"cs", 1, "one"},     Case{"cs", 3, "few"},      Case{"cs", 5, "other"},
             Case{"ru", 1, "one"},     Case{"ru", 21, "one"},     Case{"ru", 11, "many"},
             Case{"ru", 22, "few"},    Case{"ru", 12, "many"},    Case{"ru", 5, "many"},
             Case{"pl", 1, "one"},     Case{"pl", 21, "many"},    Case{"pl", 22, "few"},
             Case{"pl", 13, "many"},   Case{"ar", 0, "zero"},     Case{"ar", 1, "one"},
             Case{"ar", 2, "two"},     Case{"ar", 103, "few"},    Case{"ar", 111, "many"},
             Case{"ar", 100, "other"}, Case{"de", 1, "one"},      Case{"de", 1'000'001, "other"}}) {
        CAPTURE(language);
        CAPTURE(count);
        CHECK(plural_category(language, count) == category);
    }
    CHECK(plural_category("ru", std::numeric_limits<std::int64_t>::min()) == "many");
}
