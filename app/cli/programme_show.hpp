// SPDX-License-Identifier: MIT
#pragma once

// The figures of a programme, in a terminal and in every other format.

#include <span>
#include <string>
#include <string_view>

#include "app/cli/commands.hpp"
#include "app/cli/console.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// Each with its title, but for the last, which says what figures mean (`--why` does). With names
/// of figures, only these.
[[nodiscard]] std::string programme_text(const assessment::exchange::ProgrammeReport& report,
                                         std::span<const std::string_view> figures,
                                         const assessment::Catalogue& words);

/// What show_figures() can write.
inline constexpr std::string_view figure_formats = "text, json, csv, xlsx, html";

/// In the format of the request, text when it names none, to where -o says.
[[nodiscard]] Exit show_figures(const Request& request,
                                const assessment::exchange::ProgrammeReport& report,
                                Console& console);

}  // namespace app::cli
