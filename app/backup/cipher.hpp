// SPDX-License-Identifier: MIT
#pragma once

// The two things that need a library of cryptography. Only app/backup includes this header.

#include <optional>
#include <string>
#include <string_view>

#include "app/backup/container.hpp"

namespace app::backup {

/// 32 bytes of a passphrase; none when there is not enough memory.
[[nodiscard]] std::optional<std::string> make_key(std::string_view passphrase,
                                                  std::string_view salt, const KeyCost& cost);

/// AES-256-GCM; `associated` is not encrypted but cannot be changed either.
struct Message {
    std::string_view key{};
    std::string_view nonce{};
    std::string_view associated{};
};
/// The text encrypted, with the tag behind it.
[[nodiscard]] std::string encrypt(const Message& message, std::string_view text);
/// None when the key is another one or anything was changed.
[[nodiscard]] std::optional<std::string> decrypt(const Message& message, std::string_view sealed);

}  // namespace app::backup
