// SPDX-License-Identifier: MIT
#pragma once

// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.

#include <cstddef>
#include <string_view>

namespace assessment::exchange {

/// A character and how many bytes it takes; no bytes where the text is not UTF-8 or ends.
struct Utf8Character {
    char32_t code_point = 0;
    std::size_t length = 0;
};

[[nodiscard]] Utf8Character first_character(std::string_view text);

/// As much from the beginning as so many bytes hold, whole characters only. The text is UTF-8.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t most_bytes);

/// Whether all of a text is UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

/// Has a character that is not Unicode White_Space.
[[nodiscard]] bool has_visible_character(std::string_view text);

}  // namespace assessment::exchange
