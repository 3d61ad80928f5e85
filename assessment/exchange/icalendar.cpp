// SPDX-License-Identifier: MIT
#include "assessment/exchange/icalendar.hpp"

#include <algorithm>
#include <cassert>

#include "assessment/date.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_line = 75;  // bytes, without its end

/// "20261126"
std::string basic_date(std::chrono::year_month_day day) {
    assert(day.ok());
    std::string date = iso_date(day);
    std::erase(date, '-');
    return date;
}

std::string text_line(std::string_view property, std::string_view text) {
    return text.empty() ? std::string()
                        : icalendar_line(std::string(property) + ":" + icalendar_text(text));
}

std::string event_lines(const CalendarEvent& event, const std::string& stamp) {
    const std::chrono::year_month_day next{std::chrono::sys_days(event.day) + std::chrono::days(1)};
    return icalendar_line("BEGIN:VEVENT") + text_line("UID", event.uid) +
           icalendar_line("DTSTAMP:" + stamp) +
           icalendar_line("DTSTART;VALUE=DATE:" + basic_date(event.day)) +
           icalendar_line("DTEND;VALUE=DATE:" + basic_date(next)) +  // the day after the last
           text_line("SUMMARY", event.summary) + text_line("DESCRIPTION", event.description) +
           text_line("LOCATION", event.location) + icalendar_line("TRANSP:TRANSPARENT") +
           icalendar_line("END:VEVENT");
}

}  // namespace

std::string icalendar_text(std::string_view text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' || c == ';' || c == ',') {
            value += '\\';
            value += c;
        } else if (c == '\n' || (c == '\r' && !text.substr(i + 1).starts_with('\n'))) {
            value += "\\n";
        } else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F')) {
            value += c;  // other control characters have no place in a calendar
        }
    }
    return value;
}

std::string icalendar_line(std::string_view line) {
    std::string folded;
    std::string_view part = beginning(line, longest_line);
    while (part.size() < line.size() && !part.empty()) {
        folded += part;
        folded += line_end;
        folded += ' ';
        line.remove_prefix(part.size());
        part = beginning(line, longest_line - 1);  // the space counts
    }
    return (folded += line) += line_end;
}

std::string write_icalendar(const Calendar& calendar) {
    // RFC 5545 wants a time; midnight says no more than the day, which is all that is known.
    const std::string stamp = basic_date(calendar.today) + "T000000Z";
    std::string file = icalendar_line("BEGIN:VCALENDAR") + icalendar_line("VERSION:2.0") +
                       icalendar_line("PRODID:-//IPGauge//IPGauge//EN") +
                       icalendar_line("CALSCALE:GREGORIAN") + icalendar_line("METHOD:PUBLISH") +
                       text_line("X-WR-CALNAME", calendar.name);
    for (const CalendarEvent& event : calendar.events) {
        file += event_lines(event, stamp);
    }
    return file + icalendar_line("END:VCALENDAR");
}

}  // namespace assessment::exchange
