// SPDX-License-Identifier: MIT
#pragma once

// The origin's files that store_worker.js has opened, as the store's slots.

#include "app/store/read_ahead.hpp"

namespace wasm {

[[nodiscard]] app::store::ReadAhead& origin_slots();

}  // namespace wasm
