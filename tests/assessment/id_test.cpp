// SPDX-License-Identifier: MIT
#include "assessment/id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

using namespace assessment;

TEST_CASE("an identifier is small letters and digits in parts between dots and hyphens") {
    for (const char* text : {"a", "ab1", "a1.b2-c3", "ins-office", "x-1", "a.1"}) {
        CAPTURE(text);
        CHECK(is_identifier(text));
    }
    for (const char* text :
         {"", "A", "1a", "-a", "a-", "a.", "a--b", "a.-b", "a_b", "a b", "é", "a/b", "a\n"}) {
        CAPTURE(text);
        CHECK_FALSE(is_identifier(text));
    }
}

TEST_CASE("an identifier has at most 64 characters") {
    CHECK(is_identifier(std::string(64, 'a')));
    CHECK_FALSE(is_identifier(std::string(65, 'a')));
}

TEST_CASE("ids of different things do not mix") {
    CHECK_FALSE(std::is_convertible_v<CriterionId, DimensionId>);
    CHECK_FALSE(std::is_constructible_v<CriterionId, DimensionId>);
    CHECK_FALSE(std::is_convertible_v<std::string, CriterionId>);
    CHECK(CriterionId("a") < CriterionId("b"));
}
