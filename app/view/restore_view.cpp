// SPDX-License-Identifier: MIT
// A backup that is to come back: its passphrase, what it would change, or why it cannot.
#include <algorithm>
#include <utility>

#include "app/view/backup_view.hpp"
#include "app/view/parts.hpp"
#include "assessment/sentence.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;
using Stage = RestoreForm::Stage;

/// As many enterprises as one reads; the rest are counted.
constexpr std::size_t most_listed = 12;

std::string counts_text(const RestoredEnterprise& changed, const Catalogue& words) {
    const auto assessments = words("restore.assessments"_text, {{"count", changed.assessments}});
    const auto answers = words("restore.answers"_text, {{"count", changed.answers}});
    return changed.visits == 0
               ? words("restore.counts"_text, {{"assessments", assessments}, {"answers", answers}})
               : words("restore.counts_visits"_text,
                       {{"assessments", assessments},
                        {"answers", answers},
                        {"visits", words("restore.visits"_text, {{"count", changed.visits}})}});
}

Item changed_item(const RestoredEnterprise& changed, const Catalogue& words) {
    return {.text = changed.name.empty() ? words("enterprises.no_name"_text) : changed.name,
            .detail = counts_text(changed, words),
            .value = changed.is_new ? words("restore.is_added"_text)
                                    : words("restore.is_replaced"_text)};
}

List changed_list(const RestorationRead& read, const Catalogue& words) {
    List list{.label = words("restore.list"_text)};
    for (std::size_t i = 0; i < read.changed.size() && i < most_listed; ++i) {
        list.items.push_back(changed_item(read.changed[i], words));
    }
    if (read.changed.size() > most_listed) {
        list.items.push_back(
            {.text = words("restore.more"_text, {{"count", read.changed.size() - most_listed}}),
             .tone = Tone::muted});
    }
    return list;
}

Blocks preview_blocks(const RestorationRead& read, const Catalogue& words) {
    if (read.forward.empty()) {
        return {Paragraph{words("restore.nothing"_text)}};
    }
    const auto added = std::ranges::count(read.changed, true, &RestoredEnterprise::is_new);
    const auto replaced = static_cast<std::ptrdiff_t>(read.changed.size()) - added;
    const auto fact = [](std::string label, std::ptrdiff_t count) {
        return Facts::Fact{.label = std::move(label), .value = std::to_string(count)};
    };
    Blocks blocks{Facts{.facts = {fact(words("restore.added"_text), added),
                                  fact(words("restore.replaced"_text), replaced),
                                  fact(words("restore.unchanged"_text), read.unchanged)},
                        .side_by_side = true}};
    if (read.changed.empty()) {
        blocks.push_back(Paragraph{words("restore.only_settings"_text)});
    } else {
        blocks.push_back(changed_list(read, words));
    }
    blocks.push_back(Paragraph{.text = words("restore.rest"_text), .tone = Tone::muted});
    return blocks;
}

Blocks passphrase_blocks(const RestoreForm& form, const Catalogue& words) {
    const bool was_wrong = form.refusal == backup::Refusal::passphrase_wrong;
    return {
        Paragraph{words("restore.passphrase_wanted"_text)},
        Field{.control = {.id = "restore.passphrase",
                          .label = words("restore.passphrase"_text),
                          .action = EnterPassphrase{}},
              .value = form.passphrase,
              .error = was_wrong && form.passphrase.empty() ? words("restore.passphrase_wrong"_text)
                                                            : std::string(),
              .required = true}};
}

Blocks failed_blocks(const RestoreForm& form, const Catalogue& words) {
    return {Paragraph{form.error ? sentence(*form.error, words) : words("backup.not_now"_text)},
            Paragraph{words("restore.unharmed"_text)}};
}

Blocks blocks_of(const RestoreForm& form, const Catalogue& words) {
    switch (form.stage) {
        case Stage::reading:
            return {Paragraph{words("restore.reading"_text)}};
        case Stage::restoring:
            return {Paragraph{words("restore.restoring"_text)}};
        case Stage::undoing:
            return {Paragraph{words("restore.undoing"_text)}};
        case Stage::passphrase:
            return passphrase_blocks(form, words);
        case Stage::refused:
            return {Paragraph{form.refusal ? refusal_text(*form.refusal, form.name, words)
                                           : std::string()},
                    Paragraph{words("restore.unharmed"_text)}};
        case Stage::preview:
            return preview_blocks(*form.read, words);
        case Stage::failed:
            return failed_blocks(form, words);
    }
    return {};
}

/// What one does next; nothing where there is only to read or to wait.
std::optional<Button> next_step(const RestoreForm& form, const Catalogue& words) {
    if (form.stage == Stage::preview && !form.read->forward.empty()) {
        return button("restore.restore", words("restore.restore"_text), Restore{},
                      Emphasis::primary, Icon::check);
    }
    if (form.stage != Stage::passphrase) {
        return std::nullopt;
    }
    Button open = button("restore.open", words("restore.open"_text), OpenBackup{},
                         Emphasis::primary, Icon::open);
    if (form.passphrase.empty()) {
        open.control.enabled = false;
        open.control.reason = words("restore.passphrase_missing"_text);
    }
    return open;
}

}  // namespace

std::string refusal_text(backup::Refusal refusal, const std::string& file, const Catalogue& words) {
    switch (refusal) {
        case backup::Refusal::foreign:
            return words("restore.foreign"_text, {{"file", file}});
        case backup::Refusal::newer:
            return words("restore.newer"_text, {{"file", file}});
        case backup::Refusal::truncated:
            return words("restore.truncated"_text, {{"file", file}});
        case backup::Refusal::altered:
            return words("restore.altered"_text, {{"file", file}});
        case backup::Refusal::too_large:
            return words("restore.too_large"_text, {{"file", file}});
        case backup::Refusal::passphrase_wanted:
            return words("restore.passphrase_wanted"_text);
        case backup::Refusal::passphrase_wrong:
            return words("restore.passphrase_wrong"_text);
    }
    return {};
}

FilePick restore_pick(const Session& session) {
    const auto& words = session.words();
    FilePick pick{.control = {.id = "storage.restore",
                              .label = words("restore.pick"_text),
                              .action = ChooseBackup{}},
                  .accept = ".ipgbackup"};
    if (!can_back_up(session)) {
        pick.control.enabled = false;
        pick.control.reason = words("backup.not_now"_text);
    }
    return pick;
}

std::optional<Dialog> restore_dialog(const Session& session) {
    if (!session.restore_form) {
        return std::nullopt;
    }
    const auto& words = session.words();
    const RestoreForm& form = *session.restore_form;
    auto next = next_step(form, words);
    Button cancel =
        button("restore.cancel", next ? words("restore.cancel"_text) : words("notice.close"_text),
               CancelRestore{}, next ? Emphasis::secondary : Emphasis::primary);
    if (form.is_busy()) {
        cancel.control.enabled = false;
        cancel.control.reason = words("backup.busy"_text);
    }
    Dialog dialog{.id = "restore",
                  .title = words("restore.title"_text, {{"file", form.name}}),
                  .blocks = blocks_of(form, words),
                  .close = cancel.control};
    Row row{.blocks = {std::move(cancel)}, .end = true};
    if (next) {
        row.blocks.push_back(std::move(*next));
    }
    dialog.blocks.push_back(std::move(row));
    return dialog;
}

}  // namespace app::view
