// SPDX-License-Identifier: MIT
#pragma once

// A calendar file (iCalendar, RFC 5545) of days on which something is due. Every program that
// keeps a calendar takes it. An event that is handed out again has the same identifier, so a
// calendar that takes the file a second time has it once, as it is now.

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace assessment::exchange {

/// Something of a whole day; it takes no one's time.
struct CalendarEvent {
    std::string uid{};  // the same whenever the event is written, unlike that of any other; ASCII
    std::chrono::year_month_day day{};
    std::string summary{};
    std::string description{};  // may have several lines; empty for none
    std::string location{};     // likewise
};

struct Calendar {
    std::string name{};                   // as the calendar program shows it
    std::chrono::year_month_day today{};  // the day of writing, DTSTAMP
    std::span<const CalendarEvent> events{};
};

/// UTF-8 with CRLF, no line longer than 75 bytes; events in the order given. Days must exist.
[[nodiscard]] std::string write_icalendar(const Calendar& calendar);

/// A text as the value of a property: RFC 5545, 3.3.11.
[[nodiscard]] std::string icalendar_text(std::string_view text);

/// A line with its CRLF, folded between characters where it is longer than 75 bytes: RFC 5545, 3.1.
[[nodiscard]] std::string icalendar_line(std::string_view line);

}  // namespace assessment::exchange
