// SPDX-License-Identifier: MIT
#include "wasm/platform.hpp"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

#include "wasm/bridge.hpp"

namespace wasm {

namespace {

bool create_context(const char* selector) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE;  // ImGui smooths its own edges
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    attributes.enableExtensionsByDefault = EM_FALSE;
    const auto context = emscripten_webgl_create_context(selector, &attributes);
    return context > 0 &&
           emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

EM_BOOL context_lost(int, const void*, void*) {
    return EM_TRUE;
}  // it may come back

EM_BOOL context_restored(int, const void*, void*) {
    // Every texture is gone with the context; ImGui makes them again when the backend is new.
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init("#version 300 es");
    wake();
    return EM_TRUE;
}

void clear(app::ui::Colour colour) {
    const auto part = [&](unsigned shift) {
        return static_cast<float>(colour >> shift & 255U) / 255;
    };
    const ImGuiIO& io = ImGui::GetIO();
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
               static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
    glClearColor(part(0), part(8), part(16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

/// The cursor's shape, told when it changes.
void show_shape() {
    static int last = ImGuiMouseCursor_COUNT;
    const int shape = ImGui::GetMouseCursor();
    if (shape != last) {
        last = shape;
        show_cursor(shape);
    }
}

}  // namespace

bool start_canvas(const char* selector) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "wasm";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    if (!create_context(selector)) {
        return false;
    }
    emscripten_set_webglcontextlost_callback(selector, nullptr, EM_FALSE, context_lost);
    emscripten_set_webglcontextrestored_callback(selector, nullptr, EM_FALSE, context_restored);
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void set_size(float width, float height, float ratio) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {ratio, ratio};
}

void move_pointer(float x, float y, bool touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
}

void press_button(bool down) {
    ImGui::GetIO().AddMouseButtonEvent(0, down);
}

void leave() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void show_frame(double now, app::ui::Colour background, const std::function<void()>& draw) {
    static double before = 0;
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::clamp((now - before) / 1000, 1e-4, 0.1));
    before = now;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    draw();
    show_shape();
    ImGui::Render();
    clear(background);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool input_waits() {
    return !GImGui->InputEventsQueue.empty();
}

}  // namespace wasm
