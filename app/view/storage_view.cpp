// SPDX-License-Identifier: MIT
#include "app/view/storage_view.hpp"

#include <array>
#include <string>
#include <utility>

#include "app/view/backup_view.hpp"
#include "app/view/parts.hpp"
#include "app/view/privacy_view.hpp"
#include "assessment/date.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;
using Persistence = StorageFacts::Persistence;

/// "3.4 MB": units of 1024 with one decimal, rounded down.
std::string size_text(std::uint64_t bytes) {
    constexpr std::array units{"B", "KB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    std::uint64_t tenths = bytes * 10;
    for (; tenths >= 10240 && unit + 1 < units.size(); ++unit) {
        tenths /= 1024;
    }
    std::string text = std::to_string(tenths / 10);
    if (unit > 0) {
        text += "." + std::to_string(tenths % 10);
    }
    return text + " " + units.at(unit);
}

std::string place_text(const Session& session) {
    const auto& words = session.words();
    if (session.storage == Storage::memory) {
        return words("storage.place.memory"_text);
    }
    if (session.storage == Storage::failed) {
        return words("storage.place.none"_text);
    }
    return session.storage_facts && !session.storage_facts->path.empty()
               ? session.storage_facts->path
               : words("storage.place.browser"_text);
}

std::string persistence_text(Persistence persistence, const Catalogue& words) {
    switch (persistence) {
        case Persistence::unknown:
            return words("storage.persistence.unknown"_text);
        case Persistence::kept:
            return words("storage.persistence.kept"_text);
        case Persistence::may_be_cleared:
            return words("storage.persistence.may_be_cleared"_text);
        case Persistence::file:
            return words("storage.persistence.file"_text);
    }
    return {};
}

Facts place_facts(const Session& session) {
    const auto& words = session.words();
    const StorageFacts known = session.storage_facts.value_or(StorageFacts{});
    const auto size = [&](std::uint64_t bytes) {
        return bytes == 0 ? words("storage.not_known"_text) : size_text(bytes);
    };
    Facts facts{.facts = {{.label = words("storage.place"_text), .value = place_text(session)},
                          {.label = words("storage.used"_text), .value = size(known.used)}}};
    if (known.persistence != Persistence::file) {
        facts.facts.push_back({.label = words("storage.quota"_text), .value = size(known.quota)});
    }
    if (session.storage == Storage::durable) {
        facts.facts.push_back({.label = words("storage.persistence"_text),
                               .value = persistence_text(known.persistence, words)});
    }
    return facts;
}

Card place_card(const Session& session) {
    const auto& words = session.words();
    const StorageFacts known = session.storage_facts.value_or(StorageFacts{});
    Card card{.blocks = {Heading{.text = words("storage.where"_text)}, place_facts(session)}};
    if (known.persistence == Persistence::file) {
        card.blocks.push_back(
            Paragraph{.text = words("storage.clear.file"_text), .tone = Tone::muted});
        return card;
    }
    if (session.storage == Storage::durable && known.persistence == Persistence::may_be_cleared) {
        card.blocks.push_back(
            Row{.blocks = {button("storage.persist", words("storage.persist"_text),
                                  AskForPersistence{})}});
    }
    card.blocks.push_back(Paragraph{.text = words("storage.seven_days"_text),
                                    .tone = known.seven_days ? Tone::warning : Tone::muted,
                                    .strong = known.seven_days});
    card.blocks.push_back(Paragraph{.text = words("storage.clear"_text), .tone = Tone::muted});
    return card;
}

Select reminder_select(const Session& session) {
    const auto& words = session.words();
    Select select{.control = {.id = "storage.reminder",
                              .label = words("backup.reminder"_text),
                              .action = ChooseReminder{}},
                  .value = std::string(reminders.at(session.reminder).name)};
    for (const Reminder& reminder : reminders) {
        select.options.push_back(
            {.value = std::string(reminder.name),
             .label = reminder.changes == 0
                          ? words("backup.reminder.off"_text)
                          : words("backup.reminder.after"_text,
                                  {{"days", reminder.days}, {"changes", reminder.changes}})});
    }
    return select;
}

Card backup_card(const Session& session) {
    const auto& words = session.words();
    const BackupState& state = session.backup_state;
    return {.blocks = {Heading{.text = words("backup.heading"_text)},
                       Paragraph{.text = words("backup.text"_text), .tone = Tone::muted},
                       Facts{.facts = {{.label = words("backup.last"_text),
                                        .value = state.last ? assessment::iso_date(*state.last)
                                                            : words("backup.last_never"_text)},
                                       {.label = words("backup.changes"_text),
                                        .value = std::to_string(state.changes)}}},
                       Row{.blocks = {backup_button(session, "storage.backup", Emphasis::primary),
                                      restore_pick(session)}},
                       reminder_select(session)}};
}

}  // namespace

Blocks storage_view(const Session& session) {
    const auto& words = session.words();
    Blocks blocks{Heading{.text = words("storage.title"_text), .level = 1},
                  Paragraph{.text = words("storage.text"_text), .tone = Tone::muted}};
    for (Block& block : reminder_blocks(session)) {
        blocks.push_back(std::move(block));
    }
    blocks.push_back(Columns{
        .columns = {{.blocks = {backup_card(session)}}, {.blocks = {place_card(session)}}}});
    blocks.push_back(pin_card(session));
    blocks.push_back(Row{.blocks = {button("storage.export_all", words("storage.export_all"_text),
                                           ExportAll{}, Emphasis::quiet, Icon::download)}});
    return blocks;
}

}  // namespace app::view
