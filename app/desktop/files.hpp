// SPDX-License-Identifier: MIT
#pragma once

// Files that a person opens or is given. Reading is bounded, so that no file fills the memory;
// writing never touches a file that is there.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/backup/container.hpp"
#include "assessment/result.hpp"

namespace app::desktop {

/// Of a file that is opened.
inline constexpr std::size_t most_bytes = backup::largest_file;
/// Of one with reports of a programme, as in the browser (wasm/programme_worker.js).
inline constexpr std::size_t most_bytes_of_reports = std::size_t{256} << 20U;

/// All of it; nothing when it has more than `most` bytes.
[[nodiscard]] assessment::Result<std::optional<std::string>> read_file(
    const std::filesystem::path& file, std::size_t most = most_bytes);

/// Writes a new file, as "name (2).ext" where "name.ext" is taken; gives its path.
[[nodiscard]] assessment::Result<std::filesystem::path> write_new(
    const std::filesystem::path& folder, const std::string& name, std::string_view bytes);

}  // namespace app::desktop
