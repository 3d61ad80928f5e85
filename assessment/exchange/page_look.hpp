// SPDX-License-Identifier: MIT
#pragma once

// The style sheet that all pages of ours share: calm on the screen, light or dark; black on white
// on paper.

#include "assessment/exchange/html.hpp"

namespace assessment::exchange {

[[nodiscard]] Markup page_look();

}  // namespace assessment::exchange
