// SPDX-License-Identifier: MIT
#pragma once

// The optional member `history` of an assessment <-> History. As with `plan`, what is not of our
// form is kept as it came; the assessment then counts as one without a history.
//
//   "history": {"seen": {"w-0123456789ab": 12}, "fields": {
//       "answer:ins-office": [{"writer": "w-0123456789ab", "count": 12, "by": "…", "day": "…"}]}}

#include <optional>

#include "assessment/exchange/json.hpp"
#include "assessment/history.hpp"

namespace assessment::exchange {

[[nodiscard]] std::optional<History> read_history(const Json& json);

[[nodiscard]] Json to_json(const History& history);

}  // namespace assessment::exchange
