// SPDX-License-Identifier: MIT
#pragma once

// Finding Chinese names as people type them: by characters, by the first letters of their pinyin
// ("jyh" finds 晋阳湖), or by both mixed. A character that is read in several ways is found by
// each. The letters of the 7,832 characters of China's standard list that lie in U+4E00 to U+9FFF
// are a table in the program (assets/pinyin/initials.txt); others are found by themselves.

#include <string>
#include <string_view>

namespace app {

/// The first letters of the readings of a character, "zc" for 重, the first in the alphabet first;
/// empty for one that has none here.
[[nodiscard]] std::string_view pinyin_initials(char32_t character);

/// The name has what was typed somewhere, side by side: each sign as itself, whatever its case and
/// width, or as the first letter of a character's pinyin. Spaces, punctuation and brackets count
/// neither in the name nor in what was typed; nothing typed is in every name.
[[nodiscard]] bool is_found_in(std::string_view typed, std::string_view name);

/// By it names are in the order of the alphabet: Chinese characters by their first letter, then
/// by code point. What is_found_in() leaves out is left out here.
[[nodiscard]] std::u32string alphabetic_key(std::string_view name);

}  // namespace app
