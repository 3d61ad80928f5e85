// SPDX-License-Identifier: MIT
#include "app/typed_date.hpp"

#include <doctest/doctest.h>

#include <string>

using app::DateError;
using app::read_date;

TEST_CASE("a day is understood in every form that is usual") {
    for (const std::string typed : {"2027-06-30", "2027/6/30", "2027.6.30", "2027年6月30日",
                                    "2027年6月30", "20270630", " 2027-06-30　"}) {
        CAPTURE(typed);
        const auto date = read_date(typed);
        REQUIRE(date.has_value());
        CHECK(assessment::iso_date(*date) == "2027-06-30");
    }
}

TEST_CASE("a day that no month has is told from what is no day at all") {
    for (const std::string typed : {"2026-02-30", "2026/13/1", "20260230", "2026年2月30日"}) {
        CAPTURE(typed);
        CHECK(read_date(typed).error() == DateError::no_such_day);
    }
    for (const std::string typed : {"", "tomorrow", "27-06-30", "2027-06", "2027-06-300",
                                    "2027 06 30", "202706301", "30.6.2027"}) {
        CAPTURE(typed);
        CHECK(read_date(typed).error() == DateError::form);
    }
}
