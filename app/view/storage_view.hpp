// SPDX-License-Identifier: MIT
#pragma once

// Where the work is kept, how safe it is there, and the backup that makes it safe.

#include "app/session.hpp"
#include "app/view/block.hpp"

namespace app::view {

[[nodiscard]] Blocks storage_view(const Session& session);

}  // namespace app::view
