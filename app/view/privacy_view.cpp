// SPDX-License-Identifier: MIT
#include "app/view/privacy_view.hpp"

#include <algorithm>
#include <utility>

#include "app/view/parts.hpp"

namespace app::view {

using namespace assessment::literals;

namespace {

using assessment::Catalogue;

std::string pin_error(const Session& session, const PinForm& form) {
    const auto& words = session.words();
    if (form.failed) {
        return words("pin.failed"_text);
    }
    if (const Minute wait = wait_for_pin(session); wait > 0 && form.use != PinUse::set) {
        return words("pin.wait"_text, {{"count", wait}});
    }
    return form.wrong && form.value.empty() ? words("pin.wrong"_text) : std::string();
}

Field pin_field(const Session& session, const PinForm& form) {
    const auto& words = session.words();
    Field field{.control = {.id = "pin.value",
                            .label = form.use == PinUse::set ? words("pin.new"_text)
                                                             : words("pin.value"_text),
                            .action = EnterPin{}},
                .value = form.value,
                .kind = FieldKind::secret,
                .hint = words("pin.form"_text, {{"least", shortest_pin}, {"most", longest_pin}}),
                .error = pin_error(session, form),
                .required = true};
    if (form.busy) {
        field.control.enabled = false;
        field.control.reason = words("pin.busy"_text);
    }
    return field;
}

Button submit_button_of(const Session& session, const PinForm& form) {
    const auto& words = session.words();
    std::string label;
    switch (form.use) {
        case PinUse::set:
            label = words("pin.keep"_text);
            break;
        case PinUse::unlock:
            label = words("pin.unlock"_text);
            break;
        case PinUse::show_all:
            label = words("frame.all"_text);
            break;
        case PinUse::remove:
            label = words("pin.remove"_text);
            break;
    }
    Button made = button("pin.submit", std::move(label), SubmitPin{}, Emphasis::primary);
    if (!can_submit_pin(session)) {
        made.control.enabled = false;
        made.control.reason =
            form.busy ? words("pin.busy"_text)
                      : words("pin.form"_text, {{"least", shortest_pin}, {"most", longest_pin}});
    }
    return made;
}

std::string title_of(PinUse use, const Catalogue& words) {
    switch (use) {
        case PinUse::set:
            return words("pin.set.title"_text);
        case PinUse::show_all:
            return words("pin.show_all.title"_text);
        case PinUse::remove:
            return words("pin.remove.title"_text);
        case PinUse::unlock:
            break;
    }
    return words("lock.title"_text);
}

}  // namespace

Blocks lock_view(const Session& session) {
    const auto& words = session.words();
    const PinForm form = session.privacy.form.value_or(PinForm{});
    return {
        Card{.blocks = {Heading{.text = words("lock.title"_text), .level = 1},
                        Paragraph{.text = words("lock.text"_text), .tone = Tone::muted},
                        pin_field(session, form), Row{.blocks = {submit_button_of(session, form)}},
                        fold(session, "lock.forgotten", words("lock.forgotten"_text),
                             {Paragraph{words("lock.forgotten_text"_text)},
                              Paragraph{words("lock.forgotten_backup"_text)}})}}};
}

std::optional<Dialog> pin_dialog(const Session& session) {
    const auto& form = session.privacy.form;
    if (!form || form->use == PinUse::unlock) {
        return std::nullopt;
    }
    const auto& words = session.words();
    Button cancel = button("pin.cancel", words("pin.cancel"_text), CancelPin{});
    cancel.control.enabled = !form->busy;
    cancel.control.reason = form->busy ? words("pin.busy"_text) : std::string();
    Dialog dialog{.id = "pin", .title = title_of(form->use, words), .close = cancel.control};
    if (form->use == PinUse::set) {
        dialog.blocks.push_back(Paragraph{words("pin.protects"_text)});
        dialog.blocks.push_back(
            Paragraph{.text = words("pin.protects_not"_text), .tone = Tone::warning});
    }
    dialog.blocks.push_back(pin_field(session, *form));
    dialog.blocks.push_back(
        Row{.blocks = {std::move(cancel), submit_button_of(session, *form)}, .end = true});
    return dialog;
}

std::optional<Dialog> erase_dialog(const Session& session) {
    const auto& form = session.privacy.erasing;
    if (!form || (form->busy && session.save_error)) {
        return std::nullopt;  // that it is not done stands in the banner, with the way to try again
    }
    const auto& words = session.words();
    Button keep = button("erase.keep", words("removing.keep"_text), CancelErase{});
    Button erase =
        button("erase.erase", words("erase.erase"_text), Erase{}, Emphasis::danger, Icon::remove);
    Dialog dialog{.id = "erase",
                  .title = words("erase.title"_text, {{"enterprise", form->name}}),
                  .close = {}};
    if (form->busy) {
        keep.control.enabled = erase.control.enabled = false;
        keep.control.reason = erase.control.reason = words("erase.busy"_text);
        dialog.blocks = {Paragraph{words("erase.busy"_text)}};
    } else {
        if (!can_erase(session)) {
            erase.control.enabled = false;
            erase.control.reason =
                can_back_up(session) ? words("erase.type"_text) : words("backup.not_now"_text);
        }
        dialog.blocks = {
            Paragraph{words("erase.text"_text)},
            Paragraph{.text = words("erase.no_undo"_text), .tone = Tone::warning},
            Paragraph{.text = words("erase.elsewhere"_text), .tone = Tone::muted},
            Field{.control = {.id = "erase.name",
                              .label = words("erase.name"_text, {{"enterprise", form->name}}),
                              .action = EnterEraseName{}},
                  .value = form->typed,
                  .required = true}};
    }
    dialog.close = keep.control;
    dialog.blocks.push_back(Row{.blocks = {std::move(keep), std::move(erase)}, .end = true});
    return dialog;
}

Blocks privacy_tools(const Session& session) {
    const auto& words = session.words();
    const Privacy& privacy = session.privacy;
    if (privacy.locked || !session.is_open()) {
        return {};
    }
    Blocks tools;
    const auto* open = session.enterprise();
    const auto several =
        std::ranges::count(session.enterprises, false, &EnterpriseRecord::removed) > 1;
    if (privacy.only) {
        tools.push_back(
            button("frame.all", words("frame.all"_text), ShowAll{}, Emphasis::secondary));
    } else if (open != nullptr && several) {
        tools.push_back(
            button("frame.only", words("frame.only"_text), ShowOnly{open->id}, Emphasis::quiet));
    }
    if (privacy.has_pin) {
        tools.push_back(button("frame.lock", words("frame.lock"_text), Lock{}, Emphasis::quiet));
    }
    return tools;
}

Card pin_card(const Session& session) {
    const auto& words = session.words();
    const bool has_pin = session.privacy.has_pin;
    Button change = has_pin
                        ? button("pin.take_away", words("pin.remove"_text), AskPin{PinUse::remove})
                        : button("pin.set", words("pin.set"_text), AskPin{PinUse::set});
    if (!can_back_up(session)) {
        change.control.enabled = false;
        change.control.reason = words("backup.not_now"_text);
    }
    Row row{.blocks = {std::move(change)}};
    if (has_pin) {
        row.blocks.push_back(button("pin.lock", words("frame.lock"_text), Lock{}));
    }
    return {.blocks = {Heading{.text = words("pin.title"_text)},
                       Paragraph{has_pin ? words("pin.is_set"_text, {{"count", idle_until_lock}})
                                         : words("pin.is_not_set"_text)},
                       Paragraph{.text = words("pin.protects"_text), .tone = Tone::muted},
                       Paragraph{.text = words("pin.protects_not"_text), .tone = Tone::warning},
                       std::move(row)}};
}

Button erase_button(const EnterpriseRecord& record, std::string id, const Catalogue& words) {
    return button(std::move(id), words("erase.open"_text), AskErase{record.id}, Emphasis::quiet,
                  Icon::remove);
}

}  // namespace app::view
