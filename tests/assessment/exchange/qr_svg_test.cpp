// SPDX-License-Identifier: MIT
#include "assessment/exchange/qr_svg.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace assessment::exchange;

namespace {

const ChartCaption caption{"code", "A <code>", "What it says"};

std::string drawn(const std::string& text) {
    return qr_svg(text, caption).characters();
}

}  // namespace

TEST_CASE("a QR code has its quiet margin, its finders, a title and a description") {
    const std::string svg = drawn("HELLO");
    // Version 1 has 21 modules; the margin adds four on each side.
    CHECK(svg.contains(R"(viewBox="0 0 29 29")"));
    // The top row: a finder of seven modules at either end.
    CHECK(svg.contains("M4 4h7v1h-7z"));
    CHECK(svg.contains("M18 4h7v1h-7z"));
    CHECK(svg.contains("M4 24h7v1h-7z"));  // and one at the bottom left
    CHECK(svg.contains("A &lt;code&gt;"));
    CHECK(svg.contains("What it says"));
    CHECK(svg.ends_with("</svg>"));
}

TEST_CASE("the same text gives the same picture, another text another") {
    CHECK(drawn("HELLO") == drawn("HELLO"));
    CHECK(drawn("HELLO") != drawn("HELLP"));
}

TEST_CASE("a digest of 64 digits is a code of 37 modules") {
    CHECK(drawn(std::string(64, 'a')).contains(R"(viewBox="0 0 45 45")"));
}

TEST_CASE("what no QR code holds gives no picture, not a wrong one") {
    CHECK_FALSE(drawn(std::string(2331, 'a')).empty());
    CHECK(drawn(std::string(2332, 'a')).empty());
    CHECK(drawn(std::string(100'000, 'a')).empty());
}
