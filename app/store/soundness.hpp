// SPDX-License-Identifier: MIT
#pragma once

// What is stored has to be readable one day, so it is looked at before, not only after.

#include "app/store/stored.hpp"

namespace app::store {

/// Whether every Document in it is a JSON object.
[[nodiscard]] bool is_sound(const Change& change);

}  // namespace app::store
