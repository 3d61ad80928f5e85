// SPDX-License-Identifier: MIT
#pragma once

// SHA-256 by libsodium, which also compiles to WebAssembly: `sha256sum` and every browser
// can check what we print.

#include <string>
#include <string_view>

namespace assessment::exchange {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace assessment::exchange
