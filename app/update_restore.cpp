// SPDX-License-Identifier: MIT
// A backup comes back: it is read, shown, and taken over as one change of the store, which can be
// undone. The screens change only after the store has said that it is done.
#include <memory>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

using Stage = RestoreForm::Stage;

std::shared_ptr<const BeforeRestoration> as_it_is(const Session& session, std::string rows) {
    return std::make_shared<const BeforeRestoration>(
        BeforeRestoration{.enterprises = session.enterprises,
                          .unreadable = session.unreadable,
                          .language = session.language,
                          .theme = session.theme,
                          .text_size = session.text_size,
                          .quick = session.quick,
                          .guided = session.guided,
                          .signing = session.signing,
                          .kept = session.kept,
                          .rows = std::move(rows)});
}

/// Sends the rows and waits for the store's word on them.
void send(Turn& turn, RestoreForm& form, Stage stage, std::string rows) {
    form.stage = stage;
    form.ticket = turn.session.next_ticket;
    turn.save(PutRows{std::move(rows)});
}

void take_over(Session& session, const RestoreForm& form) {
    const RestorationRead& read = *form.read;
    auto before = as_it_is(session, read.backward);
    session.enterprises = read.enterprises;
    set_kept(session, read.kept);
    forget_all(session.portfolio);
    session.unreadable = read.findings;
    for (const auto& [key, value] : read.settings) {
        if (!key.starts_with("backup") && !key.starts_with("device")) {
            read_setting(session, key, value);
        }
    }
    session.notice = Notice{.kind = Notice::Kind::restored, .subject = form.name};
    session.notice->count = static_cast<int>(read.changed.size());
    session.notice->before = std::move(before);
    session.focus = "notice.undo";
}

void take_back(Session& session, const BeforeRestoration& before) {
    session.enterprises = before.enterprises;
    set_kept(session, before.kept);
    forget_all(session.portfolio);
    session.unreadable = before.unreadable;
    session.language = before.language;
    session.theme = before.theme;
    session.text_size = before.text_size;
    session.quick = before.quick;
    session.guided = before.guided;
    session.signing = before.signing;
    session.notice = Notice{.kind = Notice::Kind::restoration_undone};
    session.focus = "notice.dismiss";
}

}  // namespace

void apply(Turn& turn, const ChooseBackup& chosen) {
    Session& session = turn.session;
    if (session.restore_form && session.restore_form->is_busy()) {
        return;
    }
    session.notice.reset();
    session.sheet.reset();
    session.backup_form.reset();
    session.restore_form = RestoreForm{.name = chosen.name, .file = chosen.value};
    if (!can_back_up(session)) {
        session.restore_form->stage = Stage::failed;
        session.restore_form->error = session.save_error;
        return;
    }
    turn.effects.emplace_back(ReadBackup{.file = chosen.value});
}

void apply(Turn& turn, const OpenBackup&) {
    auto& form = turn.session.restore_form;
    if (!form || form->stage != Stage::passphrase || form->passphrase.empty()) {
        return;
    }
    form->stage = Stage::reading;
    turn.effects.emplace_back(
        ReadBackup{.file = form->file, .passphrase = std::exchange(form->passphrase, {})});
}

void apply(Turn& turn, const BackupRead& read) {
    auto& form = turn.session.restore_form;
    if (form && form->stage == Stage::reading) {
        form->stage = Stage::preview;
        form->read = read.restoration;
        form->file.clear();
    }
}

void apply(Turn& turn, const BackupRefused& refused) {
    if (auto& form = turn.session.backup_form; form && form->busy) {
        form->busy = false;
        form->refusal = refused.refusal;
        return;
    }
    auto& form = turn.session.restore_form;
    if (!form || form->stage != Stage::reading) {
        return;
    }
    const bool is_of_passphrase = refused.refusal == backup::Refusal::passphrase_wanted ||
                                  refused.refusal == backup::Refusal::passphrase_wrong;
    form->stage = is_of_passphrase ? Stage::passphrase : Stage::refused;
    form->refusal = refused.refusal;
    if (is_of_passphrase) {
        turn.session.focus = "restore.passphrase";
    }
}

void apply(Turn& turn, const Restore&) {
    auto& form = turn.session.restore_form;
    if (form && form->stage == Stage::preview && !form->read->forward.empty()) {
        send(turn, *form, Stage::restoring, form->read->forward);
    }
}

void apply(Turn& turn, const CancelRestore&) {
    if (turn.session.restore_form && !turn.session.restore_form->is_busy()) {
        turn.session.restore_form.reset();
    }
}

void apply(Turn& turn, const UndoRestore&) {
    Session& session = turn.session;
    if (!session.notice || session.notice->kind != Notice::Kind::restored) {
        return;
    }
    RestoreForm& form = session.restore_form.emplace(RestoreForm{.name = session.notice->subject});
    form.before = session.notice->before;
    send(turn, form, Stage::undoing, form.before->rows);
}

bool end_restoration(Turn& turn, std::uint64_t ticket, const assessment::Error* error) {
    Session& session = turn.session;
    if (!session.restore_form || !session.restore_form->is_busy() ||
        session.restore_form->ticket != ticket) {
        return false;
    }
    if (error != nullptr) {
        session.unsaved.erase(ticket);  // not to be tried again behind a person's back
        session.restore_form->stage = Stage::failed;
        session.restore_form->error = *error;
        return true;
    }
    const RestoreForm form = std::move(*session.restore_form);
    session.restore_form.reset();
    if (form.stage == Stage::restoring) {
        take_over(session, form);
    } else {
        take_back(session, *form.before);
    }
    change_writer(turn);  // changes that were counted may be gone, and must not be counted again
    stand_at(session, session.place);
    return true;
}

}  // namespace app
