// SPDX-License-Identifier: MIT
#pragma once

// The first screen: what this is, the enterprises on the device, a new one, a file.

#include "app/session.hpp"
#include "app/view/block.hpp"

namespace app::view {

[[nodiscard]] Blocks enterprises_view(const Session& session);

}  // namespace app::view
