// SPDX-License-Identifier: MIT
#pragma once

// ZIP archives for tests, good ones and such as no honest program would write.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tests {

struct ZipEntry {
    std::string name{};
    std::string content{};
    std::uint16_t flags = 0;
    std::uint32_t attributes = 0;                // external: of Unix in the upper half
    std::optional<std::uint32_t> stated_size{};  // what the directory says instead
    std::optional<std::uint32_t> stated_check{};
};

[[nodiscard]] std::string zip(const std::vector<ZipEntry>& entries);

}  // namespace tests
