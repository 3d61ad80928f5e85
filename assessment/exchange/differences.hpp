// SPDX-License-Identifier: MIT
#pragma once

// Where two documents differ, down to the single value.

#include <cstddef>
#include <string_view>

#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"

namespace assessment::exchange {

/// A finding `number_differs` for each value that is stated otherwise than expected, at most `most`
/// of them, in the order of the document that is expected. `where` is the place of both.
[[nodiscard]] Findings differences(const Json& stated, const Json& expected, std::string_view where,
                                   std::size_t most);

}  // namespace assessment::exchange
