// SPDX-License-Identifier: MIT
#pragma once

// Files that a program may keep beside the work (app/kept.hpp).

#include <string>
#include <string_view>

namespace tests {

/// The small instrument as another office may have changed it: of this id and version, and with
/// this English title.
[[nodiscard]] std::string an_own_instrument(std::string_view id = "of-the-city",
                                            std::string_view version = "2026.1.0",
                                            std::string_view title = "Of the city");

/// Where many enterprises stand by the small instrument: of all, and of small ones. Small ones are
/// so few that their outer percentiles are left out. Signed by the office, or by nobody.
[[nodiscard]] std::string a_pack(bool is_signed = true, std::string_view period = "2026",
                                 std::string_view version = "2026.1.0");

}  // namespace tests
