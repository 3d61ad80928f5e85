// SPDX-License-Identifier: MIT
#include "assessment/exchange/json.hpp"

#include <doctest/doctest.h>

using namespace assessment;
using namespace assessment::exchange;

TEST_CASE("a pointer grows by one token, with ~ and / escaped") {
    CHECK(pointer("", "a") == "/a");
    CHECK(pointer("/a", "") == "/a/");
    CHECK(pointer("/a", "b/c~d") == "/a/b~1c~0d");
    CHECK(pointer("/a", std::size_t{12}) == "/a/12");
}

TEST_CASE("values are made as they will be written") {
    CHECK(Json::integer(-7).text == "-7");
    CHECK(Json::decimal(Decimal{-2'500'000}).text == "-2.5");
    CHECK(Json::object({{"a", Json::array({Json::boolean(true), Json()})}}) ==
          parse_json(R"({"a": [true, null]})").root);
}

TEST_CASE("an exponent is long from four digits on, zeros included") {
    CHECK_FALSE(has_long_exponent("1234"));
    CHECK_FALSE(has_long_exponent("1e999"));
    CHECK_FALSE(has_long_exponent("1E-007"));
    CHECK(has_long_exponent("1e1000"));
    CHECK(has_long_exponent("1e+0001"));
    CHECK(has_long_exponent("0E-0000"));
}
