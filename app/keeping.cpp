// SPDX-License-Identifier: MIT
#include "app/keeping.hpp"

#include <algorithm>
#include <charconv>

#include "app/session.hpp"
#include "assessment/date.hpp"

namespace app {

namespace {

using Date = std::optional<std::chrono::year_month_day>;

std::string word_of(const Date& date) {
    return date ? assessment::iso_date(*date) : "-";
}

std::string_view next_word(std::string_view& rest) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

}  // namespace

std::string setting_of(const BackupState& state) {
    return word_of(state.last) + " " + word_of(state.since) + " " + std::to_string(state.changes);
}

BackupState read_backup_state(std::string_view text) {
    BackupState state;
    state.last = assessment::read_iso_date(next_word(text));
    state.since = assessment::read_iso_date(next_word(text));
    const auto number = next_word(text);
    std::from_chars(number.data(), number.data() + number.size(), state.changes);
    return state;
}

bool is_backup_due(const Session& session) {
    const Reminder& reminder = reminders.at(session.reminder);
    const BackupState& state = session.backup_state;
    if (reminder.changes == 0 || state.changes == 0 || session.reminder_put_off ||
        session.storage != Storage::durable) {
        return false;
    }
    const Date from = state.since ? state.since : state.last;
    const bool is_long_ago = from && session.today.ok() &&
                             std::chrono::sys_days(session.today) - std::chrono::sys_days(*from) >=
                                 std::chrono::days(reminder.days);
    return is_long_ago || state.changes >= reminder.changes;
}

bool can_back_up(const Session& session) {
    return (session.storage == Storage::durable || session.storage == Storage::memory) &&
           !session.save_error;
}

}  // namespace app
