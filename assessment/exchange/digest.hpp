// SPDX-License-Identifier: MIT
#pragma once

// SHA-256 by libsodium, which also compiles to WebAssembly: `sha256sum` and every browser
// can check what we print.

#include <string>
#include <string_view>

namespace assessment::exchange {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The first 16 digits of a digest in fours: "9f86 d081 884c 7d65".
[[nodiscard]] std::string check_code(std::string_view digest);

}  // namespace assessment::exchange
