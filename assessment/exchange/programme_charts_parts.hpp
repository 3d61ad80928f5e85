// SPDX-License-Identifier: MIT
#pragma once

// What the pictures of a programme share. For use within this folder.

#include <cstddef>
#include <cstdint>
#include <string>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

/// As much of a width as a part is of the whole; nothing of nothing.
[[nodiscard]] int part_of(int width, std::int64_t part, std::int64_t whole);

[[nodiscard]] ChartCaption chart_caption(const ProgrammeSource& source, std::string id,
                                         std::string title);

/// From the lightest, 0, to the darkest, 5.
[[nodiscard]] Markup shade(std::size_t level);

}  // namespace assessment::exchange
