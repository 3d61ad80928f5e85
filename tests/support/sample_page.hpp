// SPDX-License-Identifier: MIT
#pragma once

// A page with every kind of block, in both languages, laid out as the assess screen is: for
// tests of drawing and layout that must not depend on what the screens say today.

#include <string_view>

#include "app/view/page.hpp"

namespace tests {

[[nodiscard]] app::view::Page sample_page(std::string_view language);
/// The same blocks one below the other, without panes, and with a dialog in front if wanted.
[[nodiscard]] app::view::Page plain_sample_page(std::string_view language, bool dialog);

}  // namespace tests
