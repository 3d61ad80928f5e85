// SPDX-License-Identifier: MIT
// How the program looks and what it tells about itself; kept as settings.
#include <algorithm>
#include <string>

#include "app/update.hpp"

namespace app {

namespace {

constexpr std::array theme_names{"system", "light", "dark", "contrast"};

std::string name_of(Theme theme) {
    return theme_names.at(static_cast<std::size_t>(theme));
}

Theme theme_named(std::string_view name) {
    const auto* found = std::ranges::find(theme_names, name);
    return found == theme_names.end() ? Theme::system
                                      : static_cast<Theme>(found - theme_names.begin());
}

/// The size of that many percent; the standard one when there is no such size.
int text_size_named(std::string_view percent) {
    const auto* found =
        std::ranges::find(text_sizes, percent, [](int size) { return std::to_string(size); });
    return found == text_sizes.end() ? text_sizes.front() : *found;
}

}  // namespace

void read_setting(Session& session, std::string_view key, const std::string& value) {
    if (read_signing_setting(session, key, value) || read_portfolio_setting(session, key, value) ||
        read_privacy_setting(session, key, value)) {
        return;
    }
    if (key == "language" && session.library->catalogues.contains(value)) {
        session.language = value;
    } else if (key == "theme") {
        session.theme = theme_named(value);
    } else if (key == "text-size") {
        session.text_size = text_size_named(value);
    } else if (key == "quick") {
        session.quick = value == "true";
    } else if (key == "guided") {
        session.guided = value == "true";
    } else if (key == "rescued") {
        session.rescued = read_rescued(value);
    } else if (key == "backup") {
        session.backup_state = read_backup_state(value);
    } else if (key == "backup-reminder") {
        const auto* found = std::ranges::find(reminders, value, &Reminder::name);
        session.reminder = found == reminders.end()
                               ? usual_reminder
                               : static_cast<std::size_t>(found - reminders.begin());
    }
}

void apply(Turn& turn, const ChooseLanguage& chosen) {
    if (!turn.session.library->catalogues.contains(chosen.language) ||
        chosen.language == turn.session.language) {
        return;
    }
    turn.session.language = chosen.language;
    turn.save(PutSetting{.key = "language", .value = chosen.language});
    ask_desk(turn);
}

void apply(Turn& turn, const ChooseTheme& chosen) {
    if (chosen.theme == turn.session.theme) {
        return;
    }
    turn.session.theme = chosen.theme;
    turn.save(PutSetting{.key = "theme", .value = name_of(chosen.theme)});
}

void apply(Turn& turn, const ChooseTextSize& chosen) {
    const int size = text_size_named(std::to_string(chosen.percent));
    if (size == turn.session.text_size) {
        return;
    }
    turn.session.text_size = size;
    turn.save(PutSetting{.key = "text-size", .value = std::to_string(size)});
}

void apply(Turn& turn, const HideGuide&) {
    if (!turn.session.guided) {
        turn.session.guided = true;
        turn.save(PutSetting{.key = "guided", .value = "true"});
    }
}

void apply(Turn& turn, const OpenSheet& open) {
    turn.session.sheet = open.sheet;
}

void apply(Turn& turn, const CloseSheet&) {
    turn.session.sheet.reset();
}

}  // namespace app
