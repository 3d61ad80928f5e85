// SPDX-License-Identifier: MIT
#include "app/programme/line_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using app::programme::LineReader;

namespace {

/// Gives the text in pieces of so many bytes.
app::programme::ReadBytes pieces_of(std::string text, std::size_t size) {
    return
        [text = std::move(text), at = std::size_t{0}, size](char* into, std::size_t room) mutable {
            const std::size_t count = std::min({size, room, text.size() - at});
            std::copy_n(text.data() + at, count, into);
            at += count;
            return count;
        };
}

std::vector<std::string> lines_of(const std::string& text, std::size_t size) {
    LineReader reader(pieces_of(text, size), 100);
    std::vector<std::string> lines;
    for (std::string line; reader.next(line);) {
        lines.push_back(line);
    }
    CHECK(reader.consumed() == text.size());
    return lines;
}

}  // namespace

TEST_CASE("lines come out whole, however the bytes come in") {
    for (const std::size_t size : {1U, 2U, 3U, 7U, 100U}) {
        CHECK(lines_of("one\ntwo\n\nfour", size) ==
              std::vector<std::string>{"one", "two", "", "four"});
        CHECK(lines_of("one\n", size) == std::vector<std::string>{"one"});
        CHECK(lines_of("", size).empty());
        CHECK(lines_of("\n\n", size) == std::vector<std::string>{"", ""});
    }
}

TEST_CASE("a line that is too long is cut, and the next one is whole") {
    LineReader reader(pieces_of("123456789\nabc\n", 4), 5);
    std::string line;
    CHECK(reader.next(line));
    CHECK(line == "12345");
    CHECK(reader.was_cut());
    CHECK(reader.next(line));
    CHECK(line == "abc");
    CHECK_FALSE(reader.was_cut());
    CHECK_FALSE(reader.next(line));
}
