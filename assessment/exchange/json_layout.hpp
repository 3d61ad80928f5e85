// SPDX-License-Identifier: MIT
#pragma once

// JSON as people edit it: members in the order they have, numbers as they were spelled, two spaces
// an indent, and on one line what fits on one. For files that a person goes on with; what is
// digested or exchanged is written by write_canonical().

#include <string>

#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

inline constexpr std::size_t json_page_width = 100;  // characters

/// With a line end at the end.
[[nodiscard]] std::string write_laid_out(const Json& json);

}  // namespace assessment::exchange
