// SPDX-License-Identifier: MIT
#pragma once

// The versions of instruments and the member `format` of every document.

#include <string_view>

#include "assessment/exchange/json_reader.hpp"

namespace assessment::exchange {

/// `\d{4}\.\d+\.\d+` or Semantic Versioning 2.0.0.
[[nodiscard]] bool is_version(std::string_view text);

/// The member `format` is there and is this one.
bool read_format(const JsonReader& root, std::string_view format);

}  // namespace assessment::exchange
