// SPDX-License-Identifier: MIT
#pragma once

// Pictures of a programme's figures as SVG, drawn with whole numbers only, so that every machine
// draws the same bytes. Colours are classes of the page's style sheet. Beside every picture stands
// the table with the same numbers; what is hidden there has no place in the picture either.

#include "assessment/exchange/html.hpp"
#include "assessment/exchange/programme_tables_parts.hpp"

namespace assessment::exchange {

/// How many reports achieve each tier. Empty when all is hidden, like the others.
[[nodiscard]] Html tiers_svg(const ProgrammeSource& source);

/// The middle half of supported scores with the median, and the declared median, by dimension.
[[nodiscard]] Html scores_svg(const ProgrammeSource& source);

/// Dimensions by group: the higher the median, the darker the cell.
[[nodiscard]] Html heat_svg(const ProgrammeSource& source);

/// Shares of the supported levels in the weakest criteria.
[[nodiscard]] Html levels_svg(const ProgrammeSource& source);

/// Who moved from which tier to which; as wide as there are enterprises.
[[nodiscard]] Html flow_svg(const ProgrammeSource& source);

/// What the pictures need beside the page's style sheet.
[[nodiscard]] Markup programme_look();

}  // namespace assessment::exchange
