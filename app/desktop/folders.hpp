// SPDX-License-Identifier: MIT
#pragma once

// Where things are on a desktop, by the rules of freedesktop.org.

#include <filesystem>

namespace app::desktop {

/// The database, unless a person names another.
[[nodiscard]] std::filesystem::path data_file();

/// Where a person looks for what a program handed out; the current folder where there is none.
[[nodiscard]] std::filesystem::path download_folder();

/// Fonts and pages, as they were installed with the program.
[[nodiscard]] std::filesystem::path share_folder();

}  // namespace app::desktop
