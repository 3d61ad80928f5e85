// SPDX-License-Identifier: MIT
#pragma once

// The first screen: what this is, the enterprises on the device, a new one, a file.

#include <optional>

#include "app/session.hpp"
#include "app/view/block.hpp"
#include "app/view/page.hpp"

namespace app::view {

[[nodiscard]] Blocks enterprises_view(const Session& session);

/// Nothing here yet: what this is, and the one thing to do (welcome_view.cpp).
[[nodiscard]] Blocks welcome_blocks(const Session& session);

/// The form for a new enterprise; its button says what is missing (welcome_view.cpp).
[[nodiscard]] Block new_form(const Session& session);
[[nodiscard]] FilePick import_pick(const assessment::Catalogue& words, Emphasis emphasis);

/// The enterprise must have an assessment (enterprise_card.cpp).
[[nodiscard]] Block enterprise_card(const Session& session, const EnterpriseRecord& enterprise);
/// What the card says, in front of the list of many.
[[nodiscard]] std::optional<Dialog> enterprise_dialog(const Session& session);

/// More than a few enterprises: searched, narrowed, sorted (portfolio_list_view.cpp).
[[nodiscard]] Blocks portfolio_list(const Session& session);

}  // namespace app::view
