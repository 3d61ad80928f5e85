// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_reader.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using Lines = std::vector<std::string>;

TEST_CASE("a reader of nothing gives nothing and reports nothing") {
    const JsonReader nothing;
    CHECK_FALSE(nothing);
    CHECK_FALSE(nothing.member("a").member("b").string());
    CHECK_FALSE(nothing.integer(0, 5));
    CHECK(nothing.list().empty());
    CHECK(nothing.members().empty());
    CHECK_FALSE(nothing.is_object());
    CHECK(nothing.where().empty());
    nothing.report(FindingCode::wrong_type);
}

TEST_CASE("a mistake is reported once, at its place, with what was found and expected") {
    const Json json = parse_json(R"({"a": {"b/c": [1, "x"]}, "n": 7})").root;
    Reading reading("/base");
    const JsonReader root = reading.root(json);
    const auto list = root.member("a").member("b/c").list();
    CHECK_FALSE(list[1].number());
    CHECK_FALSE(root.member("n").integer(0, 5));
    CHECK_FALSE(root.member("missing").member("deeper").string());
    CHECK_FALSE(root.optional("missing").string());

    const Findings expected{
        {Severity::error, FindingCode::wrong_type, "/base/a/b~1c/1", "\"x\"", "number"},
        {Severity::error, FindingCode::out_of_range, "/base/n", "7", "0..5"},
        {Severity::error, FindingCode::missing_member, "/base/missing", "", "missing"}};
    CHECK(reading.findings() == expected);
}

TEST_CASE("a bound beyond what a number can be is that of a number") {
    const Json json = parse_json(R"({"n": 9000000000, "m": 9000000001})").root;
    Reading reading;
    const JsonReader root = reading.root(json);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(root.member("n").integer(1, most) == 9'000'000'000);
    CHECK_FALSE(root.member("m").integer(1, most));
    CHECK(reading.findings().back().expected == "1..9000000000");
}

TEST_CASE("a place that parsing has refused is not judged again, unless for a duplicate key") {
    const ParsedJson parsed = parse_json(R"({"a": 1e1000, "b": "\ud800", "c": "x", "c": 1})");
    REQUIRE(parsed.findings.size() == 3);
    Reading reading("", parsed.findings);
    const JsonReader root = reading.root(parsed.root);
    CHECK_FALSE(root.member("a").integer(0, 5));
    CHECK_FALSE(root.member("b").identifier());
    CHECK_FALSE(root.member("c").boolean());
    CHECK(tests::lines(reading.findings()) ==
          Lines{"duplicate_key /c", "lone_surrogate /b", "number_exponent /a", "wrong_type /c"});
}

TEST_CASE("unknown members are errors or kept with a warning, as is asked") {
    const Json json = parse_json(R"({"b": [2.50], "known": 1, "a": null})").root;
    Reading strict;
    strict.root(json).is_object_of({"known"});
    CHECK(tests::lines(strict.findings()) == Lines{"unknown_member /a", "unknown_member /b"});

    Reading lenient;
    CHECK(lenient.root(json).extras({"known"}) == Extras{{"a", "null"}, {"b", "[2.5]"}});
    CHECK(tests::lines(lenient.findings()) ==
          Lines{"warning unknown_member /a", "warning unknown_member /b"});
    CHECK(lenient.result(5).value == 5);
}

TEST_CASE("there is a result only without errors") {
    Reading reading;
    const Json json = Json::integer(1);
    CHECK_FALSE(reading.root(json).string());
    const auto result = reading.result(5);
    CHECK_FALSE(result);
    CHECK(result.findings.size() == 1);
}
