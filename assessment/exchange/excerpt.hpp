// SPDX-License-Identifier: MIT
#pragma once

// What a finding quotes from a document: short enough for a sentence, whole characters only.

#include <string>
#include <string_view>

#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

/// The text, or its beginning and "…".
[[nodiscard]] std::string excerpt(std::string_view text);

/// A value as it stands in JSON; "{…}" and "[…]" for what has parts.
[[nodiscard]] std::string excerpt(const Json& json);

}  // namespace assessment::exchange
