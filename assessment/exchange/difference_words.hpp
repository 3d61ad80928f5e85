// SPDX-License-Identifier: MIT
#pragma once

// What a verification found, for somebody who does not read JSON: the place in the report by its
// name instead of by a pointer, scores as points, tiers by their titles.

#include <string>

#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// "总分下限：文件写的是62.66，按回答应为63.19". Names come from the instrument, where there is
/// one; a place that has no name is left out.
[[nodiscard]] std::string difference_text(const Finding& finding, const Instrument* instrument,
                                          const Catalogue& words);

/// The sentence says what it is about, so that the place in the file adds nothing.
[[nodiscard]] bool says_its_place(const Finding& finding);

}  // namespace assessment::exchange
