// SPDX-License-Identifier: MIT
#pragma once

// The first 72 bytes of a backup. Only app/backup includes this header.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "app/backup/container.hpp"

namespace app::backup {

inline constexpr std::size_t header_size = 72;
inline constexpr std::size_t salt_size = 16;
inline constexpr std::size_t nonce_size = 12;
inline constexpr std::size_t tag_size = 16;
inline constexpr std::size_t digest_size = 64;

struct Header {
    bool encrypted = false;
    KeyCost cost{.memory = 0, .passes = 0};
    std::uint64_t content = 0;
    std::uint64_t body = 0;
    std::string salt = std::string(salt_size, '\0');
    std::string nonce = std::string(nonce_size, '\0');

    [[nodiscard]] std::uint64_t file_size() const {
        return header_size + body + (encrypted ? tag_size : 0) + digest_size;
    }
};

[[nodiscard]] std::string write(const Header& header);
/// The header of a file that is as long as it says, and within the bounds.
[[nodiscard]] std::expected<Header, Refusal> read_header(std::string_view file);

}  // namespace app::backup
