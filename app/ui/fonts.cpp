// SPDX-License-Identifier: MIT
#include "app/ui/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

#include "app/ui/line_break.hpp"

namespace app::ui {

void add_font(std::span<const std::byte> file) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    // The atlas keeps reading from this memory and frees it at the end, so it has to be ImGui's.
    void* memory = ImGui::MemAlloc(file.size());
    std::memcpy(memory, file.data(), file.size());
    ImFontConfig config;
    config.MergeMode = has_font();
    config.OversampleH = config.OversampleV = 1;  // twice the texture would not be seen
    atlas.AddFontFromMemoryTTF(memory, static_cast<int>(file.size()), 0.0F, &config);
    atlas.Fonts[0]->FallbackChar = U'〓';  // what printers set for a character they lack
    if (config.MergeMode) {
        // Characters that were asked for before are remembered as missing until this is done.
        ImFontAtlasFontDiscardBakes(&atlas, atlas.Fonts[0], 0);
    }
}

bool has_font() {
    return !ImGui::GetIO().Fonts->Fonts.empty();
}

bool can_draw(std::string_view text) {
    ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, next] = decode(text, at);
        if (c > U' ' && !font->IsGlyphInFont(static_cast<ImWchar>(c))) {
            return false;
        }
        at = next;
    }
    return true;
}

}  // namespace app::ui
