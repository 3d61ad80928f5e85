// SPDX-License-Identifier: MIT
#include "assessment/date.hpp"

#include <doctest/doctest.h>

using namespace assessment;
using std::chrono::year;

TEST_CASE("a day is written as documents write it, and read again") {
    CHECK(iso_date(year(2026) / 3 / 9) == "2026-03-09");
    CHECK(iso_date(year(987) / 12 / 31) == "0987-12-31");
    CHECK((read_iso_date("2026-03-09") == year(2026) / 3 / 9));
    CHECK((read_iso_date("2024-02-29") == year(2024) / 2 / 29));
}

TEST_CASE("another form, or a day that no month has, is none") {
    for (const char* text :
         {"", "2026-3-9", "2026/03/09", "2026-03-091", " 2026-03-09", "20260-3-09", "2026-02-29",
          "2026-13-01", "2026-00-10", "２026-03-0"}) {
        CAPTURE(text);
        CHECK_FALSE(read_iso_date(text).has_value());
    }
}
