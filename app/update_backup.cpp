// SPDX-License-Identifier: MIT
// Where the work is kept, and a backup of it.
#include <algorithm>
#include <utility>

#include "app/update.hpp"
#include "assessment/date.hpp"

namespace app {

namespace {

PutSetting state_setting(const Session& session) {
    return {.key = "backup", .value = setting_of(session.backup_state)};
}

bool has_answers(const Session& session) {
    return std::ranges::any_of(session.enterprises, [](const EnterpriseRecord& record) {
        return std::ranges::any_of(record.assessments, [](const assessment::Assessment& one) {
            return !one.answers.empty();
        });
    });
}

}  // namespace

PutSetting counted(Session& session) {
    BackupState& state = session.backup_state;
    state.changes += 1;
    if (!state.since && session.today.ok()) {
        state.since = session.today;
    }
    return state_setting(session);
}

void ask_to_persist(Turn& turn) {
    Session& session = turn.session;
    if (!session.asked_to_persist && session.storage == Storage::durable && has_answers(session)) {
        session.asked_to_persist = true;
        turn.effects.emplace_back(AskToPersist{});
    }
}

void apply(Turn& turn, const StorageFacts& facts) {
    turn.session.storage_facts = facts;
}

void apply(Turn& turn, const AskForPersistence&) {
    turn.session.asked_to_persist = true;
    turn.effects.emplace_back(AskToPersist{});
}

void apply(Turn& turn, const PrepareBackup&) {
    if (can_back_up(turn.session)) {
        turn.session.backup_form.emplace();
    }
}

void apply(Turn& turn, const EnterPassphrase& entered) {
    if (turn.session.backup_form) {
        turn.session.backup_form->passphrase = entered.value;
    } else if (turn.session.restore_form) {
        turn.session.restore_form->passphrase = entered.value;
    }
}

void apply(Turn& turn, const MakeBackupNow&) {
    auto& form = turn.session.backup_form;
    if (!form || form->busy) {
        return;
    }
    // From here on the passphrase is the store's alone.
    turn.effects.emplace_back(MakeBackup{std::exchange(form->passphrase, {})});
    form->busy = true;
    form->refusal.reset();
    form->changes = turn.session.backup_state.changes;
}

void apply(Turn& turn, const CancelBackup&) {
    if (turn.session.backup_form && !turn.session.backup_form->busy) {
        turn.session.backup_form.reset();
    }
}

void apply(Turn& turn, const BackedUp& made) {
    Session& session = turn.session;
    if (!session.backup_form) {
        return;
    }
    const std::string name = "IPGauge-" + assessment::iso_date(session.today) + ".ipgbackup";
    session.notice = Notice{.kind = Notice::Kind::exported, .subject = name};
    turn.effects.emplace_back(
        Download{.file_name = name, .media_type = "application/octet-stream", .bytes = made.file});
    session.backup_before = session.backup_state;
    session.backup_state.last = session.today;
    session.backup_state.changes -= session.backup_form->changes;
    if (session.backup_state.changes == 0) {
        session.backup_state.since.reset();
    }
    session.backup_form.reset();
    turn.save(state_setting(session));
}

void take_backup_back(Turn& turn) {
    if (auto before = std::exchange(turn.session.backup_before, std::nullopt)) {
        turn.session.backup_state = *before;
        turn.save(state_setting(turn.session));
    }
}

void apply(Turn& turn, const ChooseReminder& chosen) {
    const auto* found = std::ranges::find(reminders, chosen.value, &Reminder::name);
    if (found == reminders.end()) {
        return;
    }
    turn.session.reminder = static_cast<std::size_t>(found - reminders.begin());
    turn.save(PutSetting{.key = "backup-reminder", .value = chosen.value});
}

void apply(Turn& turn, const PutOffReminder&) {
    turn.session.reminder_put_off = true;
}

}  // namespace app
