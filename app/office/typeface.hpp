// SPDX-License-Identifier: MIT
#pragma once

// Which glyph draws a character, and how wide it is.

#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/office/paper.hpp"

namespace app::office {

/// What stands for a character that no font has: the geta mark, which printers set for a missing
/// type.
inline constexpr char32_t missing_type = U'〓';

/// Fonts in the order in which they are asked. Whoever knows the fonts derives from it.
class Typeface {
public:
    virtual ~Typeface() = default;

    /// The glyph of a character, or that of missing_type, which is remembered.
    const Glyph& glyph(char32_t character);
    [[nodiscard]] std::vector<Glyph> glyphs(std::string_view text);

    /// The characters so far that no font has.
    [[nodiscard]] const std::set<char32_t>& missing() const { return missing_; }

protected:
    /// Index 0 where the fonts do not have it.
    virtual Glyph look_up(char32_t character) = 0;

private:
    std::unordered_map<char32_t, Glyph> known_;
    std::set<char32_t> missing_;
};

[[nodiscard]] Length width_of(const std::vector<Glyph>& glyphs, Length size);
[[nodiscard]] inline Length width_of(const Glyph& glyph, Length size) {
    return glyph.width * size / 1000;
}

}  // namespace app::office
