// SPDX-License-Identifier: MIT
#include "tests/support/headless_frame.hpp"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "app/ui/fonts.hpp"

namespace tests {

namespace {

std::vector<char> bytes_of(const char* name) {
    std::ifstream file(std::string(IPGAUGE_FONTS) + "/" + name, std::ios::binary);
    assert(file && "the fonts are cut before the tests");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The files that the program loads, read once.
const std::vector<std::vector<char>>& font_files() {
    static const std::vector<std::vector<char>> files{bytes_of("first.otf"), bytes_of("ui.otf"),
                                                      bytes_of("common.otf")};
    return files;
}

/// A graphics card that says yes to everything.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status == ImTextureStatus_WantCreate ||
                   texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(ImTextureID{1});
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

HeadlessFrame::HeadlessFrame() : context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    for (const auto& file : font_files()) {
        app::ui::add_font(std::as_bytes(std::span(file)));
    }
}

HeadlessFrame::~HeadlessFrame() {
    ImGui::DestroyContext(context_);
}

app::ui::DrawnFrame HeadlessFrame::draw(const app::view::Page& page) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {around.width, around.height};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    app::ui::DrawnFrame drawn = app::ui::draw_frame(page, around);
    ImGui::Render();
    accept_textures();
    return drawn;
}

std::vector<app::Action> HeadlessFrame::click(const app::view::Page& page,
                                              std::string_view control) {
    const app::ui::Point at = place_of(draw(page), around, control).centre();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    std::vector<app::Action> actions;
    for (int i = 0; i < 5; ++i) {
        std::ranges::move(draw(page).actions, std::back_inserter(actions));
    }
    return actions;
}

app::ui::Rect place_of(const app::ui::DrawnFrame& drawn, const app::ui::Surroundings& around,
                       std::string_view id) {
    const auto at = std::ranges::find(drawn.controls, id, &app::ui::Drawn::id);
    assert(at != drawn.controls.end() && "the control was drawn");
    app::ui::Rect rect = at->rect;
    if (at->region >= 0) {
        const app::ui::Region& region = drawn.regions[static_cast<std::size_t>(at->region)];
        const auto scroll = around.scroll.find(region.name);
        rect.x += region.rect.x;
        rect.y += region.rect.y - (scroll == around.scroll.end() ? 0 : scroll->second);
    }
    return rect;
}

}  // namespace tests
