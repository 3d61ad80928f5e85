// SPDX-License-Identifier: MIT
#pragma once

// Numbers of a comparison as digits: exact products, and percentages that are never rounded up
// to a threshold they do not reach.

#include <string>

#include "assessment/explanation.hpp"

namespace assessment::exchange {

/// The product with all its decimals, at most twelve: "250", "0.125".
[[nodiscard]] std::string exact_text(const Product& product);

/// 100·part/whole, whole above 0: "30", "37.5"; where it does not end within six decimals, the
/// first two and "…": "33.33…".
[[nodiscard]] std::string exact_percent(Decimal part, Decimal whole);

}  // namespace assessment::exchange
