// SPDX-License-Identifier: MIT
#pragma once

// Pages of the real screens in a handful of sessions, reached as a person reaches them: by the
// actions of the controls.

#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "app/view/page.hpp"

namespace support {

struct NamedPage {
    std::string name;
    app::view::Page page;
};

/// Every screen: empty, begun, and with criteria of every kind of answer open.
[[nodiscard]] std::vector<NamedPage> screens(std::string_view language);

}  // namespace support
