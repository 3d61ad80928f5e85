// SPDX-License-Identifier: MIT
#pragma once

// A score for people in a terminal of 80 columns: which tier and why, the total, the
// dimensions as bars, and what is lost where, with the clause that asks for it.

#include <string>

#include "assessment/instrument.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// The enterprise, its period and the instrument.
[[nodiscard]] std::string head(const assessment::Report& report,
                               const assessment::Catalogue& words);

[[nodiscard]] std::string explanation(const assessment::Report& report,
                                      const assessment::Catalogue& words);

/// What an instrument asks: dimensions with weights, criteria, tiers.
[[nodiscard]] std::string explanation(const assessment::Instrument& instrument,
                                      const assessment::Catalogue& words);

/// A score as a bar: what is supported, what is declared beyond it, what is still open.
[[nodiscard]] std::string bar(const assessment::Range& range, std::size_t columns);

}  // namespace app::cli
