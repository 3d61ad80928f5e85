// SPDX-License-Identifier: MIT
#pragma once

// Text in a terminal: how many columns it takes, and how it is broken and lined up. Chinese
// characters take two columns, combining marks none. Chinese may be broken between any two
// characters, but no line begins with a closing mark or ends with an opening one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app::cli {

inline constexpr std::size_t page_width = 80;

[[nodiscard]] std::size_t display_width(std::string_view text);

/// With spaces at its end up to this width.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// In lines of at most this width; a word that is longer stands alone and sticks out.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Wrapped to the page with this many spaces before each line, `first` before the first one.
[[nodiscard]] std::string indented(std::string_view first, std::size_t indent,
                                   std::string_view text);

/// The same, with a value at the right end of the last line.
[[nodiscard]] std::string indented(std::string_view first, std::size_t indent,
                                   std::string_view text, std::string_view value);

/// Safe to show: control characters, which could steer a terminal, become U+FFFD, and line
/// breaks become spaces.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace app::cli
