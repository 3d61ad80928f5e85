// SPDX-License-Identifier: MIT
#pragma once

// A text as a QR code, drawn as SVG like the charts: dark on white whatever the page's colours,
// because that is what cameras look for, with the four empty modules that the standard wants
// around it.

#include <string>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/html.hpp"

namespace assessment::exchange {

/// Empty when no QR code holds so much (about 2,300 bytes). 15 % of it may be unreadable.
[[nodiscard]] Html qr_svg(const std::string& text, const ChartCaption& caption);

}  // namespace assessment::exchange
