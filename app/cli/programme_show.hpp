// SPDX-License-Identifier: MIT
#pragma once

// The tables of a programme in a terminal.

#include <span>
#include <string>
#include <string_view>

#include "assessment/exchange/programme_tables.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// Each with its title, but for the last, which says what figures mean (`--why` does). With names
/// of figures, only these.
[[nodiscard]] std::string programme_text(const assessment::exchange::ProgrammeReport& report,
                                         std::span<const std::string_view> figures,
                                         const assessment::Catalogue& words);

}  // namespace app::cli
