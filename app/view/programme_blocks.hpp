// SPDX-License-Identifier: MIT
#pragma once

// What several parts of the programme's screen are made of: the tables and choices of the desk as
// blocks.

#include <initializer_list>
#include <string_view>

#include "app/session.hpp"
#include "app/view/block.hpp"

namespace app::view {

/// How wide a column of figures has to be for its head.
[[nodiscard]] int room_for_head(const std::string& head);

/// Rows that lead somewhere.
[[nodiscard]] Action action_of(const DeskRow& row);
[[nodiscard]] Grid grid_of(const DeskTable& table);
[[nodiscard]] Table plain_table(const DeskTable& table);
/// Of the first two columns.
[[nodiscard]] Facts facts_of(const DeskTable& table);
[[nodiscard]] List list_of(const DeskTable& table);

[[nodiscard]] Select select_of(const DeskChoice& choice);
[[nodiscard]] bool is_scope(const DeskChoice& choice);
/// What is shown; instrument and period, where there are several.
[[nodiscard]] Blocks scope_blocks(const DeskAnswer& answer);

[[nodiscard]] Blocks desk_turner(const Session& session, const DeskAnswer& answer);
[[nodiscard]] Row export_row(const Session& session,
                             std::initializer_list<std::string_view> formats);
/// What a figure means, to be opened.
[[nodiscard]] Fold why_fold(const Session& session, const DeskTable& table);

}  // namespace app::view
