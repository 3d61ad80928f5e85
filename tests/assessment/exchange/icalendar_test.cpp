// SPDX-License-Identifier: MIT
#include "assessment/exchange/icalendar.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace assessment::exchange;
using std::chrono::year;

namespace {

/// The lines of a file, each of which must end with CRLF.
std::vector<std::string> lines_of(std::string_view file) {
    std::vector<std::string> lines;
    while (!file.empty()) {
        const auto end = file.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        lines.emplace_back(file.substr(0, end));
        file.remove_prefix(end + 2);
    }
    return lines;
}

/// What a reader makes of it: a line end before a space is none.
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

}  // namespace

TEST_CASE("a calendar says for every event which day it takes, under a name that stays") {
    const std::array events{CalendarEvent{.uid = "a-1.ins-office@ipgauge",
                                          .day = year(2026) / 12 / 31,
                                          .summary = "晋阳湖：知识产权工作机构",
                                          .description = "到4级\n办公室主任",
                                          .location = "太原, 汾东"}};
    const auto written =
        write_icalendar({.name = "IPGauge", .today = year(2026) / 11 / 6, .events = events});
    CHECK(lines_of(written) ==
          std::vector<std::string>{
              "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IPGauge//IPGauge//EN",
              "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:IPGauge", "BEGIN:VEVENT",
              "UID:a-1.ins-office@ipgauge", "DTSTAMP:20261106T000000Z",
              "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
              "SUMMARY:晋阳湖：知识产权工作机构", "DESCRIPTION:到4级\\n办公室主任",
              "LOCATION:太原\\, 汾东", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"});
}

TEST_CASE("the signs that mean something in a calendar are escaped") {
    CHECK(icalendar_text("a,b;c\\d") == "a\\,b\\;c\\\\d");
    CHECK(icalendar_text("one\ntwo\r\nthree\rfour") == "one\\ntwo\\nthree\\nfour");
    CHECK(icalendar_text("no\x01 bell\x07, a\ttab") == "no bell\\, a\ttab");
    CHECK(icalendar_text("BEGIN:VEVENT") == "BEGIN:VEVENT");  // a colon means nothing in a value
}

TEST_CASE("a long line is folded between characters, and reads as it was") {
    const std::string line =
        "SUMMARY:" + std::string(60, 'x') + "知识产权管理知识产权管理知识产权管理知识产权管理";
    const std::string folded = icalendar_line(line);
    std::size_t longest = 0;
    for (const std::string& part : lines_of(folded)) {
        longest = std::max(longest, part.size());
        CHECK((static_cast<unsigned char>(part[part.find_first_not_of(' ')]) & 0xC0U) != 0x80U);
    }
    CHECK(longest <= 75);
    CHECK(longest > 70);
    CHECK(unfolded(folded) == line + "\r\n");
}

TEST_CASE("a line of exactly 75 bytes is not folded, one of 76 is") {
    const std::string line(75, 'x');
    CHECK(icalendar_line(line) == line + "\r\n");
    CHECK(icalendar_line(line + "y") == line + "\r\n y\r\n");
}

TEST_CASE("text that is no UTF-8 is written without end") {
    CHECK(icalendar_line(std::string(100, '\xFF')).ends_with("\r\n"));
}
