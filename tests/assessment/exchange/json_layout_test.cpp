// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_layout.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/files.hpp"
#include "tests/support/random_documents.hpp"

using namespace assessment::exchange;

namespace {

std::string laid_out(std::string_view bytes) {
    const auto parsed = parse_json(bytes);
    REQUIRE(parsed.readable);
    return write_laid_out(parsed.root);
}

}  // namespace

TEST_CASE("what fits on a line stands on one, with members and numbers as they came") {
    CHECK(laid_out(R"({"b":1.50,"a":[1,{"c":null}],"d":{}, "e" : []})") ==
          "{\"b\": 1.50, \"a\": [1, {\"c\": null}], \"d\": {}, \"e\": []}\n");
    CHECK(laid_out("\"a\\u0001/\"") == "\"a\\u0001/\"\n");
}

TEST_CASE("what does not fit is indented by two spaces, and only where it has to be") {
    const std::string words(60, 'x');
    CHECK(laid_out(R"({"a":{"en":")" + words + R"(","fr":")" + words + R"("},"b":[1,2]})") ==
          "{\n  \"a\": {\n    \"en\": \"" + words + "\",\n    \"fr\": \"" + words +
              "\"\n  },\n  \"b\": [1, 2]\n}\n");
}

TEST_CASE("a line is measured in characters and has at most a hundred of them") {
    std::string hanzi;
    for (int i = 0; i < 90; ++i) {
        hanzi += "知";
    }
    CHECK(laid_out("[\"" + hanzi + "\"]") == "[\"" + hanzi + "\"]\n");
    CHECK(laid_out("[\"" + hanzi + "12345\"]") == "[\"" + hanzi + "12345\"]\n");
    CHECK(laid_out("[\"" + hanzi + "123456\"]") == "[\n  \"" + hanzi + "123456\"\n]\n");
}

TEST_CASE("what is laid out reads as the same document") {
    tests::Random random(20260901);
    for (int i = 0; i < 20; ++i) {
        const Json document = tests::random_instrument_json(random, {});
        CHECK((parse_json(write_laid_out(document)).root == document));
    }
    const auto shipped = parse_json(tests::read_file("assets/instruments/shanxi-sei-ip.json"));
    CHECK((parse_json(write_laid_out(shipped.root)).root == shipped.root));
}
