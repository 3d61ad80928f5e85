// SPDX-License-Identifier: MIT
#pragma once

// Where a text may be cut into lines. Chinese may be cut between any two characters, but a line
// must not begin with closing punctuation nor end with opening punctuation (避头尾); Latin words
// stay whole while there is room. Knows nothing of fonts: the caller says how wide a character is.

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace app::ui {

/// One code point of valid UTF-8 and where the next one begins.
struct CodePoint {
    char32_t value = 0;
    std::size_t next = 0;
};
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);

/// Bytes begin to end of the text; spaces at the end of a line are left out.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

/// At least one line, be it empty. A word wider than `width` is cut where it must be.
[[nodiscard]] std::vector<TextLine> break_lines(std::string_view text, float width,
                                                const std::function<float(char32_t)>& advance);

}  // namespace app::ui
