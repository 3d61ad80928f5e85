// SPDX-License-Identifier: MIT
#include "app/desktop/opener.hpp"

#include <spawn.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace app::desktop {

bool open_page(const std::filesystem::path& page, const std::string& fragment) {
    static_cast<void>(std::signal(SIGCHLD, SIG_IGN));  // the system forgets it when it ends
    std::string program = "xdg-open";
    std::string address = "file://" + page.string() + "#" + fragment;
    const std::array<char*, 3> arguments{program.data(), address.data(), nullptr};
    pid_t child = 0;
    return posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) == 0;
}

}  // namespace app::desktop
