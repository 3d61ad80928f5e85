// SPDX-License-Identifier: MIT
#pragma once

// The small instrument in two versions, as a year may bring them: in the second one "staff" has
// other thresholds, "strategy" is gone, "training" is new.

#include <memory>

#include "app/library.hpp"

namespace tests {

/// Both; the older one is the first.
[[nodiscard]] std::shared_ptr<const app::Library> library_of_two_versions();

}  // namespace tests
