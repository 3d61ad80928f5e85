// SPDX-License-Identifier: MIT
#include "app/action.hpp"

#include <array>
#include <memory>
#include <utility>

namespace app {

namespace {

using Taking = void (*)(ActionKinds&, void*);

template <std::size_t... index>
constexpr std::array<Taking, sizeof...(index)> takings(std::index_sequence<index...> /*indices*/) {
    return {[](ActionKinds& action, void* kind) {
        using Kind = std::variant_alternative_t<index, ActionKinds>;
        action.emplace<index>(std::move(*static_cast<Kind*>(kind)));
    }...};
}

}  // namespace

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

void Action::take(std::size_t index, void* kind) {
    static constexpr auto all =
        takings(std::make_index_sequence<std::variant_size_v<ActionKinds>>());
    all[index](*this, kind);
}

}  // namespace app
