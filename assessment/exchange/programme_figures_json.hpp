// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.figures/1`: the figures of a programme as one line of canonical JSON, for other tools.
// Scores are whole hundredths of a point, shares whole hundredths of a percent, means as the sum
// and the count that they are made of. What is hidden says {"hidden":true} and nothing else.
// Schema: assets/schema/figures.schema.json.

#include <string>
#include <string_view>

#include "assessment/exchange/programme_tables.hpp"

namespace assessment::exchange {

inline constexpr std::string_view figures_format = "ipgauge.figures/1";

/// Canonical JSON and one line feed. Of the report: figures, progress, and what it is called.
[[nodiscard]] std::string write_figures(const ProgrammeReport& report);

}  // namespace assessment::exchange
