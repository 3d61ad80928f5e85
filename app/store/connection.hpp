// SPDX-License-Identifier: MIT
#pragma once

// How the store is opened, so that "committed" means "on the disk": an exclusive write-ahead
// log that is flushed at every commit. Each setting is read back, because SQLite answers a
// pragma it cannot obey with silence; a store that is not as promised is not opened.

#include <string>

#include "app/store/database.hpp"

namespace app::store {

/// Where a store lives. `system` names the VFS of a file; none is the machine's own.
struct Medium {
    std::string path;  // empty: memory
    const char* system = nullptr;
};

/// Opens, recognises, configures, migrates and checks. A file that is refused is left as it was.
Result<Database> connect(const Medium& medium);

}  // namespace app::store
