// SPDX-License-Identifier: MIT
#pragma once

// How our values look when a check fails.

#include <string>
#include <vector>

#include "assessment/finding.hpp"

namespace tests {

/// One line for each finding, sorted: "duplicate_key /a/b", warnings with "warning" before.
[[nodiscard]] std::vector<std::string> lines(const assessment::Findings& findings);

/// The same with what was found and what was expected.
[[nodiscard]] std::string show(const assessment::Findings& findings);

}  // namespace tests
