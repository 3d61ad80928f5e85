// SPDX-License-Identifier: MIT
#include "app/view/backup_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"
#include "app/view/privacy_view.hpp"
#include "app/view/subject.hpp"

namespace app::view {

using namespace assessment::literals;

Button backup_button(const Session& session, std::string id, Emphasis emphasis) {
    const auto& words = session.words();
    Button open =
        button(std::move(id), words("backup.open"_text), PrepareBackup{}, emphasis, Icon::download);
    if (!can_back_up(session)) {
        open.control.enabled = false;
        open.control.reason = words("backup.not_now"_text);
    }
    return open;
}

Blocks reminder_blocks(const Session& session) {
    if (!is_backup_due(session)) {
        return {};
    }
    const auto& words = session.words();
    const BackupState& state = session.backup_state;
    return {Card{
        .blocks = {Paragraph{state.last ? words("backup.due"_text, {{"count", state.changes}})
                                        : words("backup.never"_text, {{"count", state.changes}})},
                   Row{.blocks = {backup_button(session, "reminder.backup", Emphasis::secondary),
                                  button("reminder.later", words("backup.later"_text),
                                         PutOffReminder{}, Emphasis::quiet)}}},
        .tone = Tone::warning}};
}

std::optional<Dialog> backup_dialog(const Session& session) {
    if (!session.backup_form) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const BackupForm& form = *session.backup_form;
    Button cancel = button("backup.cancel", words("backup.cancel"_text), CancelBackup{});
    Button make = button("backup.make", words("backup.make"_text), MakeBackupNow{},
                         Emphasis::primary, Icon::download);
    Field passphrase{.control = {.id = "backup.passphrase",
                                 .label = words("backup.passphrase"_text),
                                 .action = EnterPassphrase{}},
                     .value = form.passphrase,
                     .hint = words("backup.passphrase_hint"_text)};
    if (form.busy) {
        for (Control* control : {&cancel.control, &make.control, &passphrase.control}) {
            control->enabled = false;
            control->reason = words("backup.busy"_text);
        }
    }
    Dialog dialog{.id = "backup",
                  .title = words("backup.title"_text),
                  .blocks = {Paragraph{words("backup.text"_text)}, std::move(passphrase)},
                  .close = cancel.control};
    if (!form.passphrase.empty()) {
        dialog.blocks.push_back(
            Paragraph{.text = words("backup.passphrase_lost"_text), .tone = Tone::warning});
    }
    if (form.refusal) {
        dialog.blocks.push_back(
            Paragraph{.text = words("backup.too_large"_text), .tone = Tone::bad});
    }
    dialog.blocks.push_back(Row{.blocks = {std::move(cancel), std::move(make)}, .end = true});
    return dialog;
}

std::optional<Dialog> removing_dialog(const Session& session) {
    if (!session.removing) {
        return std::nullopt;
    }
    const auto found =
        std::ranges::find(session.enterprises, *session.removing, &EnterpriseRecord::id);
    if (found == session.enterprises.end()) {
        return std::nullopt;
    }
    const auto& words = session.words();
    std::size_t answers = 0;
    for (const auto& assessment : found->assessments) {
        answers += assessment.answers.size();
    }
    const Button keep = button("removing.keep", words("removing.keep"_text), KeepEnterprise{});
    return Dialog{
        .id = "removing",
        .title = words("removing.title"_text, {{"enterprise", name_of(*found, words)}}),
        .blocks = {Paragraph{words("removing.text"_text)},
                   Facts{.facts = {{.label = words("removing.assessments"_text),
                                    .value = std::to_string(found->assessments.size())},
                                   {.label = words("removing.answers"_text),
                                    .value = std::to_string(answers)}},
                         .side_by_side = true},
                   Row{.blocks = {erase_button(*found, "removing.erase", words)}},
                   Row{.blocks = {keep, button("removing.remove", words("enterprises.remove"_text),
                                               RemoveEnterprise{found->id}, Emphasis::danger,
                                               Icon::remove)},
                       .end = true}},
        .close = keep.control};
}

}  // namespace app::view
