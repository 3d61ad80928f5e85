// SPDX-License-Identifier: MIT
#pragma once

// What was right once and has to stay: files in tests/data/golden. With UPDATE_GOLDEN=1 in
// the environment they are written anew, and the difference is reviewed.

#include <string_view>

namespace tests {

/// The bytes are those of tests/data/golden/<name>.
void check_golden(std::string_view name, std::string_view bytes);

}  // namespace tests
