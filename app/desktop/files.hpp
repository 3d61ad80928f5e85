// SPDX-License-Identifier: MIT
#pragma once

// Files that a person opens or is given. Reading is bounded, so that no file fills the memory;
// writing never touches a file that is there.

#include <filesystem>
#include <string>
#include <string_view>

#include "assessment/result.hpp"

namespace app::desktop {

/// All of it, or one byte more than the largest file there may be.
[[nodiscard]] assessment::Result<std::string> read_file(const std::filesystem::path& file);

/// Writes a new file, as "name (2).ext" where "name.ext" is taken; gives its path.
[[nodiscard]] assessment::Result<std::filesystem::path> write_new(
    const std::filesystem::path& folder, const std::string& name, std::string_view bytes);

}  // namespace app::desktop
