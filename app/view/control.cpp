// SPDX-License-Identifier: MIT
#include "app/view/control.hpp"

#include <string>
#include <type_traits>

namespace app::view {

namespace {

template <typename Happened>
void give(Happened& action, std::string_view value) {
    if constexpr (requires { action.value; }) {
        action.value = value;
    } else if constexpr (std::is_same_v<Happened, ChooseLanguage> ||
                         std::is_same_v<Happened, ChooseReportLanguage>) {
        if (!value.empty()) {
            action.language = value;
        }
    }
}

}  // namespace

Action with_value(Action action, std::string_view value) {
    std::visit([&](auto& happened) { give(happened, value); }, action);
    return action;
}

Action with_file_name(Action action, std::string_view name) {
    std::visit(
        [&](auto& happened) {
            if constexpr (requires { happened.value, happened.name; }) {
                happened.name = name;
            }
        },
        action);
    return action;
}

}  // namespace app::view
