// SPDX-License-Identifier: MIT
#pragma once

// What to do about a finding in an instrument, for who writes one. A finding's own sentence says
// what is wrong; where it also says what would be right, there is nothing to add.

#include <optional>

#include "assessment/finding.hpp"
#include "assessment/text.hpp"

namespace app::cli {

[[nodiscard]] std::optional<assessment::TextKey> instrument_advice(assessment::FindingCode code);

}  // namespace app::cli
