// SPDX-License-Identifier: MIT
#pragma once

// Enter in a field presses the primary button that stands with it, as in every form: in a dialog
// the dialog's, in a card or row the one of that card or row.

#include <optional>
#include <string>
#include <string_view>

#include "app/view/page.hpp"

namespace app::view {

/// The id of that button, if there is one.
[[nodiscard]] std::optional<std::string> submit_button(const Page& page, std::string_view field);

}  // namespace app::view
