// SPDX-License-Identifier: MIT
#pragma once

// A table in a terminal: columns as wide as their cells, narrowed and wrapped where the page is
// too small for all of them, with a line below the heads.

#include <string>
#include <vector>

namespace app::cli {

[[nodiscard]] std::string table_text(const std::vector<std::string>& heads,
                                     const std::vector<std::vector<std::string>>& rows);

}  // namespace app::cli
