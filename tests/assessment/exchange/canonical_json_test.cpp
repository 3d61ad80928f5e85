// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "assessment/exchange/json.hpp"
#include "tests/support/random.hpp"

using namespace assessment::exchange;
using Pair = std::pair<const char*, const char*>;

namespace {

std::string canonical(const std::string& text) {
    const ParsedJson parsed = parse_json(text);
    REQUIRE(parsed.readable);
    return write_canonical(parsed.root);
}

}  // namespace

TEST_CASE("the example of RFC 8785 is written as the RFC writes it") {
    CHECK(canonical(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      })") ==
          "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
          "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST_CASE("members are sorted by UTF-16 code units, as in the RFC's example") {
    CHECK(canonical(R"({"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5,
                        "\u0080": 6, "\u00f6": 7})") ==
          "{\"\\r\":2,\"1\":4,\"\xC2\x80\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\xEF\xAC\xB3\":3}");
    CHECK(canonical(R"({"aa": 1, "a": 2, "": 3, "b": 4})") == R"({"":3,"a":2,"aa":1,"b":4})");
}

TEST_CASE("a double is written with the fewest digits, as ECMAScript does") {
    for (const auto& [token, expected] :
         std::array{Pair{"0.1", "0.1"},
                    Pair{"-0", "0"},
                    Pair{"-0.0", "0"},
                    Pair{"0e999", "0"},
                    Pair{"1e21", "1e+21"},
                    Pair{"1e20", "100000000000000000000"},
                    Pair{"123456789012345678901234567890", "1.2345678901234568e+29"},
                    Pair{"12345678901234567890", "12345678901234567000"},
                    Pair{"1e-6", "0.000001"},
                    Pair{"1e-7", "1e-7"},
                    Pair{"1.5e-7", "1.5e-7"},
                    Pair{"0.0000012345678", "0.0000012345678"},
                    Pair{"5e-324", "5e-324"},
                    Pair{"1.7976931348623157e308", "1.7976931348623157e+308"},
                    Pair{"9007199254740993", "9007199254740992"},
                    Pair{"1e23", "1e+23"},
                    Pair{"-1e300", "-1e+300"},
                    Pair{"1e-400", "0"},
                    Pair{"100", "100"},
                    Pair{"0.12345678901234567890", "0.12345678901234568"}}) {
        CAPTURE(token);
        CHECK(canonical(token) == expected);
    }
}

TEST_CASE("the digits of a double are those that the standard library finds") {
    tests::Random random(8785);
    for (int i = 0; i < 20'000; ++i) {
        const double number = std::abs(std::bit_cast<double>(random.bits()));
        if (!std::isfinite(number) || (number > 1e-7 && number < 1e21)) {
            continue;  // those are written as decimals; ours with an exponent and its sign
        }
        std::array<char, 32> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                       std::chars_format::scientific)
                             .ptr;
        const std::string shortest(buffer.data(), end);
        const std::string written = canonical(shortest);
        CAPTURE(shortest);
        // "1.5e-08" there is "1.5e-8" in JSON
        CHECK(written.substr(0, written.find('e')) == shortest.substr(0, shortest.find('e')));
        CHECK(std::strtod(written.c_str(), nullptr) == number);
    }
}

TEST_CASE("numbers within our bounds keep their exact millionths") {
    CHECK(canonical("8999999999.999999") == "8999999999.999999");
    CHECK(canonical("9000000000.000000") == "9000000000");
    CHECK(canonical("0.5e1") == "5");
    CHECK(canonical("-1000000e-12") == "-0.000001");
}

TEST_CASE("a number beyond every double keeps its digits and is stable") {
    for (const auto& [token, expected] :
         std::array{Pair{"1e999", "1e+999"}, Pair{"-12.50e998", "-1.25e+999"},
                    Pair{"0.00012e999", "1.2e+995"}, Pair{"1200e900", "1.2e+903"}}) {
        CAPTURE(token);
        CHECK(canonical(token) == expected);
        CHECK(canonical(expected) == expected);
    }
}

TEST_CASE("only what must be escaped is escaped") {
    CHECK(canonical(R"("\u0000\u0001\b\t\n\u000b\f\r\u001f\"\\\/\u007f\u2028中")") ==
          "\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\x7F\xE2\x80\xA8中\"");
}

TEST_CASE("what is canonical stays as it is") {
    const std::string once = canonical(R"({"b": {"d": [], "c": {}}, "a": [1.50, "x", 1e300]})");
    CHECK(once == R"({"a":[1.5,"x",1e+300],"b":{"c":{},"d":[]}})");
    CHECK(canonical(once) == once);
}
