// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "assessment/exchange/json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/show.hpp"

using namespace assessment;
using namespace assessment::exchange;
using Lines = std::vector<std::string>;

namespace {

Lines findings_of(const std::string& bytes) {
    return tests::lines(parse_json(bytes).findings);
}

std::string repeated(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

std::string nested(std::size_t depth) {
    return repeated(depth, "[") + repeated(depth, "]");
}

}  // namespace

TEST_CASE("every broken file is refused with all that is wrong and its place") {
    const Json index = parse_json(tests::read_file("tests/data/broken/bytes.json")).root;
    CHECK(index.items.size() == tests::files_in("tests/data/broken/bytes", ".json").size());
    for (const Json& entry : index.items) {
        const std::string& file = entry.find("file")->text;
        CAPTURE(file);
        const ParsedJson parsed = parse_json(tests::read_file("tests/data/broken/bytes/" + file));
        Lines expected;
        std::ranges::transform(entry.find("findings")->items, std::back_inserter(expected),
                               &Json::text);
        std::ranges::sort(expected);
        INFO(tests::show(parsed.findings));
        CHECK(tests::lines(parsed.findings) == expected);
        CHECK(parsed.readable == entry.find("readable")->truth);
    }
}

TEST_CASE("a tree keeps members in their order and numbers in their spelling") {
    const ParsedJson parsed =
        parse_json(R"( {"b": [1.50, -0, 1e2, 18446744073709551616], "a": {"": null},
                        "t": true, "f": false, "s": "\"\\\/\b\f\n\r\t\u4e2d\ud83d\ude00中"} )");
    REQUIRE(parsed.findings.empty());
    const Json& root = parsed.root;
    CHECK(root.members[0].first == "b");
    CHECK(root.find("b")->items[0].text == "1.50");
    CHECK(root.find("b")->items[1].text == "0");
    CHECK(root.find("b")->items[2].text == "1e2");
    CHECK(root.find("b")->items[3].text == "18446744073709551616");
    CHECK(root.find("a")->find("")->kind == Json::Kind::null);
    CHECK(root.find("t")->truth);
    CHECK_FALSE(root.find("f")->truth);
    CHECK(root.find("s")->text == "\"\\/\b\f\n\r\t中😀中");
    CHECK(root.find("x") == nullptr);
}

TEST_CASE("the first of several members of one name stays") {
    const Json root = parse_json(R"({"a": 1, "b": 2, "a": 3, "b": 4, "c": 5})").root;
    CHECK(write_canonical(root) == R"({"a":1,"b":2,"c":5})");
}

TEST_CASE("a mistake in the syntax is found by line and column in characters") {
    const auto place = [](const char* text) { return parse_json(text).findings.back().value; };
    CHECK(place("") == "1:1");
    CHECK(place("{\"a\": NaN}") == "1:7");
    CHECK(place("{\n  \"中文\": 1,\n  \"中文字\" 2}") == "3:9");
    CHECK(place("[1,\n\n") == "3:1");
}

TEST_CASE("the value of a finding is short and whole characters") {
    const std::string key = repeated(100, "中");
    const auto findings = parse_json("{\"" + key + "\": 1, \"" + key + "\": 2}").findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].where == "/" + key);
    CHECK(findings[0].value == repeated(20, "中") + "…");
}

TEST_CASE("64 levels of nesting are allowed, the root being the first; 65 are not") {
    CHECK(findings_of(nested(64)).empty());
    CHECK(findings_of(nested(65)) == Lines{"nested_too_deep " + repeated(64, "/0")});
    CHECK(findings_of(repeated(64, "{\"a\":") + "[]" + repeated(64, "}")) ==
          Lines{"nested_too_deep " + repeated(64, "/a")});
    CHECK(findings_of(repeated(63, "[") + "[1], [2], {\"a\": 3}, 4" + repeated(63, "]")).empty());
}

TEST_CASE("after nesting that is too deep the rest is read") {
    const std::string deep =
        repeated(64, "[") + R"([{"x": 1e1000, "y": "z"}, [], {}])" + repeated(64, "]");
    const ParsedJson parsed = parse_json(R"({"d": )" + deep + R"(, "a": 1, "a": 2})");
    CHECK(parsed.readable);
    const auto lines = tests::lines(parsed.findings);
    CHECK(std::ranges::count(lines, "duplicate_key /a") == 1);
    CHECK(lines.size() == 3);
    CHECK(parsed.root.find("a")->text == "1");
}

TEST_CASE("a million brackets do no harm") {
    constexpr std::size_t million = 1'000'000;
    const std::string place = repeated(64, "/0");
    CHECK(findings_of(nested(million)) == Lines{"nested_too_deep " + place});
    CHECK(findings_of(repeated(million, "[")) ==
          Lines{"nested_too_deep " + place, "not_json " + place});
    CHECK(findings_of(repeated(100'000, "{\"a\":")).size() == 2);
    CHECK(findings_of(repeated(100'000, "[") + repeated(100'000, "}")).size() == 2);
}

TEST_CASE("a file of 16 MiB is read, one byte more is not") {
    const std::string most = "[\"" + std::string(largest_file - 4, 'x') + "\"]";
    REQUIRE(most.size() == 16'777'216);
    CHECK(findings_of(most).empty());

    const ParsedJson more = parse_json(most + " ");
    CHECK_FALSE(more.readable);
    REQUIRE(more.findings.size() == 1);
    CHECK(more.findings[0] ==
          Finding{Severity::error, FindingCode::file_too_large, "", "16777217", "16777216"});
}

TEST_CASE("a large file of many members, mistakes or long keys is read in bounded space") {
    std::string members = "{";
    for (int i = 0; i < 50'000; ++i) {
        members += "\"" + std::to_string(i % 49'999) + "\":0,";
    }
    members.back() = '}';
    CHECK(findings_of(members) == Lines{"duplicate_key /0"});

    const std::string long_key = std::string(4'000'000, 'k');
    const std::string many = "{\"" + long_key + "\": [" + repeated(50'000, "1e1000,") + "0]}";
    const ParsedJson parsed = parse_json(many);
    CHECK(has_errors(parsed.findings));
    CHECK(parsed.findings.size() < 20);
}
