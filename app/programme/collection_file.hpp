// SPDX-License-Identifier: MIT
#pragma once

// The SQLite file of a collection: made, recognised and opened. It is another kind of file than the
// one that keeps an enterprise's own work, with another application id.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/store/database.hpp"

namespace app::programme {

using assessment::Done;
using assessment::Result;

inline constexpr std::int64_t collection_application_id = 0x49504750;  // "IPGP"
inline constexpr std::int64_t collection_version = 1;

/// The SQL of a migration; empty when there is none of that name.
[[nodiscard]] std::string_view schema(std::string_view name);

/// A new file. One that is there already is left alone (file_unwritable).
[[nodiscard]] Result<store::Database> create_collection_file(const std::string& path);

/// One that is there (file_missing), is ours (file_unreadable) and not of a newer program
/// (storage_newer). An empty path is a new one in memory.
[[nodiscard]] Result<store::Database> open_collection_file(const std::string& path);

}  // namespace app::programme
