// SPDX-License-Identifier: MIT
#include "app/privacy.hpp"

#include <algorithm>

#include "app/update.hpp"

namespace app {

bool is_pin(std::string_view text) {
    return text.size() >= shortest_pin && text.size() <= longest_pin &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_shown(const Session& session, const EnterpriseRecord& record) {
    const auto& only = session.privacy.only;
    return !record.removed && (!only || *only == record.id);
}

Minute wait_for_pin(const Session& session) {
    // Never longer than the longest: a clock that was set back must not lock anybody out.
    return std::clamp<Minute>(session.privacy.not_before - session.minute, 0, longest_wait);
}

bool can_submit_pin(const Session& session) {
    const auto& form = session.privacy.form;
    return form && !form->busy && is_pin(form->value) &&
           (form->use == PinUse::set || wait_for_pin(session) == 0);
}

bool can_erase(const Session& session) {
    const auto& form = session.privacy.erasing;
    return form && !form->busy && trimmed(form->typed) == form->name && can_back_up(session);
}

}  // namespace app
