// SPDX-License-Identifier: MIT
#include "app/ui/native.hpp"

#include <imgui.h>

namespace app::ui {

namespace {

ImVec4 colour_of(Colour colour) {
    return ImGui::ColorConvertU32ToFloat4(colour);
}

void dress_colours(ImGuiStyle& style, const Palette& palette) {
    const auto set = [&](ImGuiCol part, Colour colour) { style.Colors[part] = colour_of(colour); };
    set(ImGuiCol_Text, palette.text);
    set(ImGuiCol_FrameBg, 0);  // fields are drawn by the Pen
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_NavCursor, 0);  // as is the ring around the focus
    set(ImGuiCol_InputTextCursor, palette.text);
    set(ImGuiCol_TextSelectedBg, with_opacity(palette.accent, 70));
    set(ImGuiCol_PopupBg, palette.panel);
    set(ImGuiCol_Border, palette.divider);
    set(ImGuiCol_Header, palette.accent_soft);
    set(ImGuiCol_HeaderHovered, palette.accent_soft);
    set(ImGuiCol_HeaderActive, palette.accent_soft);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, with_opacity(palette.field_border, 110));
    set(ImGuiCol_ScrollbarGrabHovered, with_opacity(palette.field_border, 180));
    set(ImGuiCol_ScrollbarGrabActive, palette.field_border);
}

}  // namespace

void dress_native(const Surroundings& around) {
    ImGuiStyle& style = ImGui::GetStyle();
    dress_colours(style, around.palette);
    const float unit = around.text_scale;
    style.WindowPadding = {8 * unit, 8 * unit};
    style.ItemSpacing = {8 * unit, 6 * unit};
    style.PopupRounding = 8 * unit;
    style.ScrollbarSize = 8 * unit;
    style.ScrollbarRounding = 4 * unit;
}

bool is_escaped() {
    return ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsAnyItemActive() &&
           !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace app::ui
