// SPDX-License-Identifier: MIT
#include "app/action.hpp"

#include <memory>
#include <utility>

namespace app {

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;

// Made anew instead of assigned: std::variant's own way goes through every kind once more, which is
// much to download.
Action& Action::operator=(const Action& other) {
    return *this = Action(other);
}
Action& Action::operator=(Action&& other) noexcept {
    Action kept(std::move(other));  // may be a part of what goes now
    std::destroy_at(this);
    return *std::construct_at(this, std::move(kept));
}

Action::~Action() = default;

}  // namespace app
