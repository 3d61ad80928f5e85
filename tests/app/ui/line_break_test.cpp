// SPDX-License-Identifier: MIT
#include "app/ui/line_break.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

/// Hanzi and full-width signs are two wide, all else one.
float advance(char32_t c) {
    return c >= 0x2E80 || c == U'“' || c == U'”' ? 2.0F : 1.0F;
}

std::vector<std::string> lines(std::string_view text, float width) {
    std::vector<std::string> result;
    for (const auto& line : app::ui::break_lines(text, width, advance)) {
        result.emplace_back(text.substr(line.begin, line.end - line.begin));
    }
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Chinese is cut between any two characters") {
    CHECK(lines("知识产权管理", 6) == Lines{"知识产", "权管理"});
}

TEST_CASE("a line does not begin with closing punctuation") {
    CHECK(lines("知识产，权管理", 6) == Lines{"知识", "产，权", "管理"});
    CHECK(lines("知识产）。权", 6) == Lines{"知识", "产）。", "权"});
}

TEST_CASE("a line does not end with opening punctuation") {
    CHECK(lines("知识（产权）", 6) == Lines{"知识", "（产", "权）"});
}

TEST_CASE("Latin words stay whole and lose the space at the end of the line") {
    CHECK(lines("full time staff", 9) == Lines{"full time", "staff"});
}

TEST_CASE("a word may be cut after its hyphen, a day may not") {
    CHECK(lines("self-assessed", 10) == Lines{"self-", "assessed"});
    CHECK(lines("due 2026-06-15", 12) == Lines{"due", "2026-06-15"});
}

TEST_CASE("a word wider than the line is cut where it must be") {
    CHECK(lines("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(lines("-abc。", 4) == Lines{"-", "abc", "。"});  // also when it was moved down before
}

TEST_CASE("between Chinese and Latin a line may be cut") {
    CHECK(lines("采用GB/T标准", 7) == Lines{"采用", "GB/T标", "准"});
}

TEST_CASE("a new line in the text begins a line") {
    CHECK(lines("一\n\n二", 20) == Lines{"一", "", "二"});
}

TEST_CASE("an empty text is one empty line") {
    CHECK(lines("", 20) == Lines{""});
}

TEST_CASE("the width of a line leaves out the spaces at its end") {
    const auto result = app::ui::break_lines("full time staff", 10, advance);

    CHECK(result.at(0).width == 9.0F);
    CHECK(result.at(1).width == 5.0F);
}

TEST_CASE("characters of four bytes are decoded") {
    const auto [c, next] = app::ui::decode("𠮷野", 0);

    CHECK(c == U'𠮷');
    CHECK(next == 4);
}
