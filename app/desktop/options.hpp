// SPDX-License-Identifier: MIT
#pragma once

// The arguments of ipgauge-desktop: [--data FILE] [--lang CODE] [FILE...].

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace app::desktop {

struct Options {
    std::filesystem::path data{};  // empty for the usual place
    std::string language{};        // empty for the one that was chosen before
    bool help = false;
    bool version = false;
    std::vector<std::string> files{};  // to be opened
};

struct BadUse {
    enum class Kind { unknown_option, value_missing };
    Kind kind = Kind::unknown_option;
    std::string option{};

    bool operator==(const BadUse&) const = default;
};

/// Of what stands behind the program's name.
[[nodiscard]] std::expected<Options, BadUse> read_options(std::span<const char* const> arguments);

}  // namespace app::desktop
