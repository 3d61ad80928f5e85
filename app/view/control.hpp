// SPDX-License-Identifier: MIT
#pragma once

// A Control is a thing a person can operate. Its id is stable and dotted
// ("assess.ins-office.level.3"), the same in ImGui, in the mirror and in tests, so a change of
// language never changes identity. The Action says what happens; where a person gives a value
// (a text, a chosen option) it is put into the Action by with_value(). Mouse, keyboard and
// screen reader all end in the same Action.

#include <string>
#include <string_view>

#include "app/action.hpp"

namespace app::view {

struct Control {
    std::string id{};
    std::string label{};
    std::string spoken{};  // the label and what it belongs to, where only its place tells that
    Action action{};
    bool enabled = true;
    std::string reason{};  // why it is disabled; shown and read out
};

/// The Action of a control operated with this value (a field's text, a select's option).
[[nodiscard]] Action with_value(Action action, std::string_view value);

/// The name of the file whose bytes the value is.
[[nodiscard]] Action with_file_name(Action action, std::string_view name);

}  // namespace app::view
