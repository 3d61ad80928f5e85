// SPDX-License-Identifier: MIT
#pragma once

// The member `tiers` of an instrument (SCORING.md 6).

#include <vector>

#include "assessment/exchange/json_reader.hpp"
#include "assessment/exchange/text_json.hpp"
#include "assessment/instrument.hpp"

namespace assessment::exchange {

[[nodiscard]] std::vector<Tier> read_tiers(const JsonReader& list, const IdList& dimensions,
                                           const IdList& criteria);

}  // namespace assessment::exchange
