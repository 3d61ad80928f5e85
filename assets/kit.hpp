// SPDX-License-Identifier: MIT
#pragma once

// What the program brings for those who write instruments of their own: the JSON Schema for their
// editor, and an instrument to start from. Only the command line has it.

#include <span>
#include <string_view>

#include "assets/embedded.hpp"

namespace assets::kit {

[[nodiscard]] std::span<const Embedded> embedded();

/// The bytes of "schema/instrument.schema.json", "starter/instrument.json" or
/// "starter/criterion.json"; empty when there is none of that name.
[[nodiscard]] std::string_view find(std::string_view name);

}  // namespace assets::kit
