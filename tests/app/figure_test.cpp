// SPDX-License-Identifier: MIT
#include "app/figure.hpp"

#include <doctest/doctest.h>

#include <string>

using app::FigureError;
using app::read_figure;

namespace {

std::string read(std::string_view typed) {
    const auto figure = read_figure(typed);
    return figure ? assessment::to_string(*figure) : "no figure";
}

FigureError error(std::string_view typed) {
    const auto figure = read_figure(typed);
    REQUIRE_FALSE(figure.has_value());
    return figure.error();
}

}  // namespace

TEST_CASE("a figure is read as people type it") {
    CHECK(read("12") == "12");
    CHECK(read(" 3.50 ") == "3.5");
    CHECK(read(".5") == "0.5");
    CHECK(read("5.") == "5");
    CHECK(read("007") == "7");
    CHECK(read("-2") == "-2");
    CHECK(read("1,234,567.8") == "1234567.8");
}

TEST_CASE("an input method's wide characters are figures too") {
    CHECK(read("１２．５") == "12.5");
    CHECK(read("　１，２００　") == "1200");
}

TEST_CASE("what is not a figure is not guessed") {
    for (const char* typed : {"twelve", "1 2", "1,23", ",123", "1.2.3", "-", ".", "1e3", "12人"}) {
        CAPTURE(typed);
        CHECK(error(typed) == FigureError::not_a_number);
    }
    CHECK(error("") == FigureError::empty);
    CHECK(error("　 ") == FigureError::empty);
    CHECK(error("0.1234567") == FigureError::too_many_decimals);
    CHECK(error("9000000001") == FigureError::out_of_range);
}
