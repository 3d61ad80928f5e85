// SPDX-License-Identifier: MIT
#include "assessment/exchange/utf8.hpp"

#include <doctest/doctest.h>

#include "tests/support/utf8.hpp"

using namespace assessment::exchange;

TEST_CASE("every character is read as it was appended") {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 97) {
        if (0xD800 <= c && c <= 0xDFFF) {
            continue;
        }
        std::string text;
        tests::append_utf8(text, c);
        const Utf8Character first = first_character(text + "x");
        if (first.code_point != c || first.length != text.size()) {
            CAPTURE(static_cast<unsigned>(c));
            CHECK(first.code_point == c);
            CHECK(first.length == text.size());
        }
    }
}

TEST_CASE("what is not UTF-8 has no first character") {
    for (const std::string_view bytes :
         {"", "\x80", "\xC0\xAF", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x80\xAF", "\xED\xA0\x80",
          "\xED\xBF\xBF", "\xE4\xB8", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
          "\xFF"}) {
        CAPTURE(bytes.size());
        CHECK(first_character(bytes).length == 0);
    }
}

TEST_CASE("white space of every kind is no visible character") {
    CHECK_FALSE(has_visible_character(""));
    CHECK_FALSE(
        has_visible_character(" \t\n\v\f\r\xC2\x85\xC2\xA0\u1680\u2000\u2005\u200A"
                              "\u2028\u2029\u202F\u205F\u3000"));
    for (const char* visible : {"x", "\u3000因", "\u200B", "\u180E", "\uFEFF", "\u2060", "."}) {
        CAPTURE(visible);
        CHECK(has_visible_character(visible));
    }
}

TEST_CASE("a beginning holds whole characters only") {
    CHECK(beginning("知衡", 100) == "知衡");
    CHECK(beginning("知衡", 6) == "知衡");
    CHECK(beginning("知衡", 5) == "知");
    CHECK(beginning("知衡", 3) == "知");
    CHECK(beginning("知衡", 2).empty());
    CHECK(beginning("ab", 1) == "a");
    CHECK(beginning("", 4).empty());
}
