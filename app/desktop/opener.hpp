// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace app::desktop {

/// Opens a page in the browser that the desktop prefers, without waiting for it. False when the
/// desktop has nothing that opens pages.
[[nodiscard]] bool open_page(const std::filesystem::path& page, const std::string& fragment);

}  // namespace app::desktop
