// SPDX-License-Identifier: MIT
#include "app/desktop/opener.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace app::desktop {

namespace {

/// The shell ends at once, so that it can be waited for, and leaves the browser to the system.
constexpr std::string_view script =
    R"(command -v xdg-open >/dev/null || exit 1; xdg-open "$1" >/dev/null 2>&1 &)";

bool is_plain(char c) {
    constexpr std::string_view marks = "-._~/";
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
           marks.contains(c);
}

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (is_plain(c)) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result += '%';
        result += digits[byte / 16U];
        result += digits[byte % 16U];
    }
    return result;
}

/// Whether it ended well.
bool wait_for(pid_t child) {
    int status = 0;
    pid_t ended = waitpid(child, &status, 0);
    while (ended < 0 && errno == EINTR) {
        ended = waitpid(child, &status, 0);
    }
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string file_address(const std::filesystem::path& file, std::string_view fragment) {
    return "file://" + encoded(file.string()) + "#" + encoded(fragment);
}

bool open_page(const std::filesystem::path& page, const std::string& fragment) {
    std::string shell = "/bin/sh";
    std::string option = "-c";
    std::string what(script);
    std::string address = file_address(page, fragment);
    const std::array<char*, 6> arguments{shell.data(), option.data(),  what.data(),
                                         shell.data(), address.data(), nullptr};
    pid_t child = 0;
    return posix_spawn(&child, shell.c_str(), nullptr, nullptr, arguments.data(), environ) == 0 &&
           wait_for(child);
}

}  // namespace app::desktop
