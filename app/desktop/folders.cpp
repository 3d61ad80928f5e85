// SPDX-License-Identifier: MIT
#include "app/desktop/folders.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace app::desktop {

namespace {

namespace fs = std::filesystem;

/// The folder that a variable names; relative ones are to be ignored.
fs::path from_environment(const char* name) {
    const char* const value = std::getenv(name);
    const fs::path folder = value == nullptr ? "" : value;
    return folder.is_absolute() ? folder : fs::path();
}

/// What the person chose: `XDG_DOWNLOAD_DIR="$HOME/Downloads"` in user-dirs.dirs.
fs::path chosen_downloads(const fs::path& home) {
    constexpr std::string_view name = "XDG_DOWNLOAD_DIR=\"";
    constexpr std::string_view in_home = "$HOME/";
    const fs::path configuration = from_environment("XDG_CONFIG_HOME");
    std::ifstream lines((configuration.empty() ? home / ".config" : configuration) /
                        "user-dirs.dirs");
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(name)) {
            continue;
        }
        const std::string value = line.substr(name.size(), line.rfind('"') - name.size());
        return value.starts_with(in_home) ? home / value.substr(in_home.size()) : fs::path(value);
    }
    return home / "Downloads";
}

}  // namespace

fs::path data_file() {
    fs::path folder = from_environment("XDG_DATA_HOME");
    if (folder.empty()) {
        folder = from_environment("HOME") / ".local" / "share";
    }
    return folder / "ipgauge" / "ipgauge.db";
}

fs::path download_folder() {
    std::error_code error;
    const fs::path home = from_environment("HOME");
    const fs::path folder = home.empty() ? fs::path() : chosen_downloads(home);
    return fs::is_directory(folder, error) ? folder : fs::current_path(error);
}

fs::path share_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "ipgauge";
}

}  // namespace app::desktop
