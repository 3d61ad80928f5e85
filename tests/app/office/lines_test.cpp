// SPDX-License-Identifier: MIT
#include "app/office/lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/office/page_flow.hpp"
#include "tests/support/utf8.hpp"

using namespace app::office;

namespace {

/// Every character as wide as it is high.
class SquareType : public Typeface {
    Glyph look_up(char32_t character) override {
        return {.index = static_cast<std::uint16_t>(character == U'?' ? 0 : 1), .width = 1000};
    }
};

std::vector<std::string> lines_of(const std::string& text, Length characters,
                                  bool keeps_lines = false) {
    SquareType type;
    const Span span{.text = text, .keeps_lines = keeps_lines};
    std::vector<std::string> lines;
    for (const Line& line :
         set_lines(type, std::span(&span, 1), characters * span.style.size, Side::left)) {
        lines.emplace_back();
        for (const DrawnText& run : line.drawing.texts) {
            for (const Glyph& glyph : run.glyphs) {
                tests::append_utf8(lines.back(), glyph.character);
            }
        }
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a line ends at a space or beside a Chinese character") {
    CHECK(lines_of("one two three", 8) == Lines{"one two", "three"});
    CHECK(lines_of("知识产权管理", 4) == Lines{"知识产权", "管理"});
    CHECK(lines_of("共12345项", 4) == Lines{"共", "1234", "5项"});
    CHECK(lines_of("  a\n b  ", 9) == Lines{"a b"});
}

TEST_CASE("no line begins with closing punctuation or ends with opening") {
    CHECK(lines_of("知识产权，管理", 4) == Lines{"知识产", "权，管理"});
    CHECK(lines_of("知识产（权）", 4) == Lines{"知识产", "（权）"});
}

TEST_CASE("a word that is wider than the line is cut, and nothing is lost") {
    CHECK(lines_of("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(lines_of("甲", 0) == Lines{"甲"});
}

TEST_CASE("what was typed keeps its lines") {
    CHECK(lines_of("a\nb", 9, true) == Lines{"a", "b"});
}

TEST_CASE("a character that no font has is remembered") {
    SquareType type;
    CHECK(type.glyphs("a?b").size() == 3);
    CHECK(type.missing() == std::set<char32_t>{U'?'});
}

TEST_CASE("strips fill sheets, headings go with what follows, and heads of tables are repeated") {
    const auto head = std::make_shared<Drawing>();
    const auto strip = [&](Length height) {
        return Strip{.height = height, .drawing = {.shapes = {box_shape(0, 0, 1, height)}}};
    };
    SUBCASE("a heading does not stand alone at the foot") {
        auto heading = strip(10);
        heading.with_next = true;
        std::vector<Strip> strips{strip(80), heading, strip(20)};
        const auto done = sheets(std::move(strips), 100);
        REQUIRE(done.size() == 2);
        CHECK(done[0].shapes.size() == 1);
        CHECK(done[1].shapes[1].spots.front().y == 10);
    }
    SUBCASE("a row at the top of a sheet has its head above it") {
        const auto repeated = std::make_shared<const Drawing>(strip(5).drawing);
        auto row = strip(60);
        row.head = repeated;
        row.head_height = 5;
        const auto done = sheets({strip(60), row}, 100);
        REQUIRE(done.size() == 2);
        CHECK(done[1].shapes.size() == 2);
        CHECK(done[1].shapes[1].spots.front().y == 5);
    }
}
