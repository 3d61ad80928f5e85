// SPDX-License-Identifier: MIT
#pragma once

// The next assessment of an enterprise: the button, the form that says what is carried over before
// anything is made, and what the notice says afterwards.

#include <optional>
#include <string>

#include "app/view/page.hpp"
#include "app/view/subject.hpp"

namespace app::view {

/// Opens the form for an assessment that begins with what this one says.
[[nodiscard]] Button next_button(const Subject& subject, std::string id);

/// The form, when it is open.
[[nodiscard]] std::optional<Dialog> next_dialog(const Session& session);

/// How many answers were carried over, and how they are backed now.
[[nodiscard]] std::string carried_text(const Notice& notice, const assessment::Catalogue& words);
/// What was not carried over and why; nothing when all was.
void add_not_carried(Blocks& blocks, const Notice& notice, const assessment::Catalogue& words);

}  // namespace app::view
