// SPDX-License-Identifier: MIT
#include "app/cli/columns.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace app::cli;
using Lines = std::vector<std::string>;

TEST_CASE("Chinese characters take two columns, combining marks none") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("知识产权，") == 10);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("█▒░·") == 4);
    CHECK(display_width("ａ") == 2);
    CHECK(display_width("\U0001F600") == 2);
    CHECK(display_width("") == 0);
}

TEST_CASE("bytes that are not UTF-8 are shown one by one, and nothing is read beyond the end") {
    CHECK(display_width("\xFF\x80") == 2);
    CHECK(display_width("a\xE4\xB8") == 3);
    CHECK(printable("\xE4") == "\xE4");
}

TEST_CASE("a label is filled up to its column, and never cut") {
    CHECK(padded("人员", 6) == "人员  ");
    CHECK(padded("人员配备", 6) == "人员配备");
}

TEST_CASE("words are broken at spaces, Chinese between characters") {
    CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrapped("知识产权", 4) == Lines{"知识", "产权"});
    CHECK(wrapped("unbreakable", 4) == Lines{"unbreakable"});
    CHECK(wrapped("", 4) == Lines{""});
}

TEST_CASE("no line begins with a closing mark or ends with an opening one") {
    CHECK(wrapped("知识，产权", 4) == Lines{"知", "识，", "产权"});
    CHECK(wrapped("知识（产权）", 6) == Lines{"知识", "（产", "权）"});
}

TEST_CASE("a block is indented, and its value stands at the right end") {
    CHECK(indented("  -", 4, "text") == "  - text\n");
    const std::string line = indented("  -", 4, "text", "5.00");
    CHECK(display_width(line) == page_width + 1);
    CHECK(line.ends_with("5.00\n"));
    const std::string long_text(200, 'x');
    CHECK(indented("", 2, "一二三 " + long_text, "1").ends_with("1\n"));
}

TEST_CASE("control characters are not printed") {
    CHECK(printable("a\x1b[31mb") == "a\uFFFD[31mb");
    CHECK(printable("a\nb\tc\rd") == "a b c d");
    CHECK(printable("\u0085\u202e\u2066") == "\uFFFD\uFFFD\uFFFD");
    CHECK(printable("知衡 ok") == "知衡 ok");
}
