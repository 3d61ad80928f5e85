// SPDX-License-Identifier: MIT
#include "app/office/typeface.hpp"

#include <algorithm>

#include "assessment/exchange/utf8.hpp"

namespace app::office {

const Glyph& Typeface::glyph(char32_t character) {
    const auto known = known_.find(character);
    if (known != known_.end()) {
        return known->second;
    }
    Glyph found = look_up(character);
    if (found.index == 0 && character != missing_type) {
        missing_.insert(character);
        found = glyph(missing_type);
    }
    return known_.emplace(character, found).first->second;
}

std::vector<Glyph> Typeface::glyphs(std::string_view text) {
    std::vector<Glyph> found;
    while (!text.empty()) {
        const auto [code_point, length] = assessment::exchange::first_character(text);
        found.push_back(glyph(length == 0 ? U'\uFFFD' : code_point));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return found;
}

Length width_of(const std::vector<Glyph>& glyphs, Length size) {
    Length width = 0;
    for (const Glyph& glyph : glyphs) {
        width += width_of(glyph, size);
    }
    return width;
}

}  // namespace app::office
