// SPDX-License-Identifier: MIT
#pragma once

// Pages for tests of drawing: every screen in the states that matter, and every criterion of the
// instrument that the program ships with, whose words are longer than a test would write them.

#include <string>
#include <string_view>
#include <vector>

#include "app/view/page.hpp"

namespace tests {

struct NamedPage {
    std::string name;
    app::view::Page page;
};

[[nodiscard]] std::vector<NamedPage> screens(std::string_view language);
[[nodiscard]] std::vector<NamedPage> shipped_criteria(std::string_view language);
/// The result of an example that is open and of one that is settled, asked why of every number.
[[nodiscard]] std::vector<NamedPage> shipped_results(std::string_view language);
/// The longest screens of an example, unfolded wherever they can be: plan, what-if, evidence. They
/// hold more than 65,536 corners, which is what a picture may have that counts them in 16 bits.
[[nodiscard]] std::vector<NamedPage> shipped_long_screens(std::string_view language);

}  // namespace tests
