// SPDX-License-Identifier: MIT
// The PIN of the device: set, entered, taken away. Its hash is made and compared in the store's
// program (app/backup/pin.hpp); here is what may be tried when.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/update.hpp"

namespace app {

namespace {

constexpr const char* pin_key = "device-pin";
constexpr const char* wait_key = "device-pin-wait";

Minute wait_after(int failures) {
    const int doubled = failures - free_attempts;
    return doubled < 0 ? 0 : std::min<Minute>(Minute{1} << std::min(doubled, 6), longest_wait);
}

/// "5 29500004": failures, and the minute before which nothing may be tried.
std::string wait_setting(const Privacy& privacy) {
    return std::to_string(privacy.failures) + " " + std::to_string(privacy.not_before);
}

void read_wait(Privacy& privacy, std::string_view text) {
    const auto space = std::min(text.find(' '), text.size());
    const auto first = text.substr(0, space);
    const auto second = text.substr(std::min(space + 1, text.size()));
    int failures = 0;
    Minute until = 0;
    std::from_chars(first.data(), first.data() + first.size(), failures);
    std::from_chars(second.data(), second.data() + second.size(), until);
    privacy.failures = std::max(failures, 0);
    privacy.not_before = std::max<Minute>(until, 0);
}

void open_form(Session& session, PinUse use) {
    session.privacy.form = PinForm{.use = use};
    session.focus = "pin.value";
}

void lock(Session& session) {
    session.privacy.locked = true;
    session.privacy.erasing.reset();
    session.sheet.reset();
    open_form(session, PinUse::unlock);
}

/// What the PIN was asked for happens.
void grant(Turn& turn, PinUse use) {
    Session& session = turn.session;
    session.privacy.form.reset();
    if (use == PinUse::unlock) {
        session.privacy.locked = false;
        session.privacy.opened = true;
    } else if (use == PinUse::show_all) {
        show_all(turn);
    } else if (use == PinUse::remove) {
        session.privacy.has_pin = false;
        turn.save(PutSetting{.key = pin_key, .value = ""});
    }
}

}  // namespace

bool read_privacy_setting(Session& session, std::string_view key, const std::string& value) {
    if (key == pin_key) {
        session.privacy.has_pin = !value.empty();
    } else if (key == wait_key) {
        read_wait(session.privacy, value);
    } else if (key == only_key) {
        session.privacy.only =
            value.empty() ? std::nullopt : std::optional(assessment::EnterpriseId(value));
    } else {
        return false;
    }
    return true;
}

void lock_at_start(Session& session) {
    Privacy& privacy = session.privacy;
    if (!privacy.opened && privacy.has_pin) {
        lock(session);
    }
    privacy.opened = privacy.opened || !privacy.has_pin;
}

void note_activity(Session& session) {
    session.privacy.active = session.minute;
}

void lock_when_idle(Session& session) {
    const Privacy& privacy = session.privacy;
    if (privacy.has_pin && !privacy.locked && privacy.opened &&
        session.minute - privacy.active >= idle_until_lock) {
        lock(session);
    }
}

void apply(Turn& turn, const Lock&) {
    if (turn.session.privacy.has_pin) {
        lock(turn.session);
    }
}

void apply(Turn& turn, const AskPin& asked) {
    Session& session = turn.session;
    const bool is_about_old = asked.use != PinUse::set;
    if (!session.privacy.locked && asked.use != PinUse::unlock &&
        is_about_old == session.privacy.has_pin && can_back_up(session)) {
        open_form(session, asked.use);
    }
}

void apply(Turn& turn, const EnterPin& entered) {
    if (auto& form = turn.session.privacy.form; form && !form->busy) {
        form->value = entered.value;
    }
}

void apply(Turn& turn, const SubmitPin&) {
    auto& open = turn.session.privacy.form;
    if (!can_submit_pin(turn.session) || !open) {
        return;
    }
    PinForm& form = *open;
    form.busy = true;
    form.wrong = form.failed = false;
    // From here on the digits are the store's alone.
    std::string pin = std::exchange(form.value, {});
    if (form.use == PinUse::set) {
        turn.effects.emplace_back(KeepPin{std::move(pin)});
    } else {
        turn.effects.emplace_back(TryPin{std::move(pin)});
    }
}

void apply(Turn& turn, const CancelPin&) {
    auto& form = turn.session.privacy.form;
    if (form && !form->busy && form->use != PinUse::unlock) {
        form.reset();
    }
}

void apply(Turn& turn, const PinKept& told) {
    Privacy& privacy = turn.session.privacy;
    if (!privacy.form || !privacy.form->busy) {
        return;
    }
    privacy.form->busy = false;
    privacy.form->failed = !told.kept;
    if (told.kept) {
        privacy.has_pin = privacy.opened = true;
        privacy.failures = 0;
        privacy.not_before = 0;
        privacy.form.reset();
        turn.save(PutSetting{.key = wait_key, .value = wait_setting(privacy)});
    }
}

void apply(Turn& turn, const PinTried& told) {
    Session& session = turn.session;
    Privacy& privacy = session.privacy;
    if (!privacy.form || !privacy.form->busy) {
        return;
    }
    const int before = std::exchange(privacy.failures, told.right ? 0 : privacy.failures + 1);
    privacy.not_before = told.right ? 0 : session.minute + wait_after(privacy.failures);
    if (before != privacy.failures) {
        turn.save(PutSetting{.key = wait_key, .value = wait_setting(privacy)});
    }
    if (told.right) {
        grant(turn, privacy.form->use);
    } else {
        privacy.form->busy = false;
        privacy.form->wrong = true;
        session.focus = "pin.value";
    }
}

}  // namespace app
