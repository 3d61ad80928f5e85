// SPDX-License-Identifier: MIT
#pragma once

// Bytes as hexadecimal digits, lower case, two for each: how digests, keys and signatures are
// written.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assessment::exchange {

[[nodiscard]] std::string to_hexadecimal(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::string to_hexadecimal(std::string_view bytes);

/// Nothing but 0-9 and a-f, also when there is nothing at all.
[[nodiscard]] bool is_hexadecimal(std::string_view text);

/// False when the text is not as long as the bytes need, or not hexadecimal.
bool from_hexadecimal(std::string_view text, std::span<std::uint8_t> bytes);

template <std::size_t size>
[[nodiscard]] std::optional<std::array<std::uint8_t, size>> from_hexadecimal(
    std::string_view text) {
    std::array<std::uint8_t, size> bytes{};
    return from_hexadecimal(text, bytes) ? std::optional(bytes) : std::nullopt;
}

}  // namespace assessment::exchange
