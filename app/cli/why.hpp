// SPDX-License-Identifier: MIT
#pragma once

// One number of a report taken apart for people in a terminal of 80 columns.

#include <string>
#include <string_view>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace app::cli {

/// `what` is "total" or the id of a dimension, a criterion or a tier. Where several have the
/// same id, all of them are explained; where none has it, the text is empty.
[[nodiscard]] std::string why(const assessment::Report& report, std::string_view what,
                              const assessment::Catalogue& words);

}  // namespace app::cli
