// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace app::desktop {

/// The address of a file, with every byte that has another meaning in one as %XX.
[[nodiscard]] std::string file_address(const std::filesystem::path& file,
                                       std::string_view fragment);

/// Opens a page in the browser that the desktop prefers, without waiting for it. False when the
/// desktop has nothing that opens pages.
[[nodiscard]] bool open_page(const std::filesystem::path& page, const std::string& fragment);

}  // namespace app::desktop
