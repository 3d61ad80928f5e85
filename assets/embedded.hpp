// SPDX-License-Identifier: MIT
#pragma once

// The text assets inside the program, by their path below assets/: "text/en.json",
// "instruments/….json". Written by embed.cmake at build time, sorted by name.

#include <span>
#include <string_view>

namespace assets {

struct Embedded {
    std::string_view name;
    std::string_view bytes;
};

[[nodiscard]] std::span<const Embedded> embedded();

/// The bytes of one asset; empty when there is none of that name.
[[nodiscard]] std::string_view find(std::string_view name);

}  // namespace assets
