// SPDX-License-Identifier: MIT
#pragma once

// The names of what is operated at a piece of the evidence checklist. A piece keeps its name
// when something comes to stand for it, so that the focus stays where it is.

#include <string>
#include <string_view>

#include "app/action.hpp"

namespace app {

/// "evidence.<criterion>.item.<item>.<part>", or ".entry.<index>." in place of the item.
[[nodiscard]] std::string piece_id(const PieceKey& piece, std::string_view part);

/// What the names of all entries of a criterion begin with.
[[nodiscard]] std::string entries_id(const assessment::CriterionId& criterion);

}  // namespace app
