// SPDX-License-Identifier: MIT
#include "app/desktop/window.hpp"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace app::desktop {

namespace {

constexpr int first_width = 1280;
constexpr int first_height = 800;
constexpr int least_width = 360;
constexpr int least_height = 400;
constexpr double longest_wait = 60;  // seconds

GLFWwindow* create_window() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "ipgauge-desktop");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "ipgauge-desktop");
    return glfwCreateWindow(first_width, first_height, "IPGauge", nullptr, nullptr);
}

void start_imgui(GLFWwindow* window) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // it would want frames while nothing happens
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
}

/// Dear ImGui repeats a held key itself, and needs frames for it.
bool is_anything_held() {
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END; ++key) {
        if (ImGui::IsKeyDown(static_cast<ImGuiKey>(key))) {
            return true;
        }
    }
    return false;
}

void clear(ui::Colour colour, int width, int height) {
    const auto part = [&](unsigned shift) {
        return static_cast<float>(colour >> shift & 255U) / 255;
    };
    glViewport(0, 0, width, height);
    glClearColor(part(0), part(8), part(16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

Window::Window() {
    if (glfwInit() != GLFW_TRUE) {
        return;
    }
    window_ = create_window();
    if (window_ == nullptr) {
        return;
    }
    glfwSetWindowSizeLimits(window_, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    listen();
    start_imgui(window_);
}

Window::~Window() {
    if (window_ != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext();
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

void Window::listen() {
    glfwSetWindowUserPointer(window_, events_.get());
    static constexpr auto events_of = [](GLFWwindow* window) -> Events& {
        return *static_cast<Events*>(glfwGetWindowUserPointer(window));
    };
    glfwSetWindowRefreshCallback(window_,
                                 [](GLFWwindow* window) { events_of(window).changed = true; });
    glfwSetFramebufferSizeCallback(
        window_, [](GLFWwindow* window, int, int) { events_of(window).changed = true; });
    glfwSetWindowContentScaleCallback(
        window_, [](GLFWwindow* window, float, float) { events_of(window).changed = true; });
    glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
        auto& dropped = events_of(window).dropped;
        dropped.insert(dropped.end(), paths, paths + count);
    });
}

bool Window::should_close() const {
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::set_title(const std::string& title) {
    if (title != std::exchange(title_, title)) {
        glfwSetWindowTitle(window_, title.c_str());
    }
}

WindowSize Window::size() const {
    int width = 0;
    int height = 0;
    int pixels = 0;
    int ignored = 0;
    float scale = 1;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixels, &ignored);
    glfwGetWindowContentScale(window_, &scale, nullptr);
    // Some systems scale the window themselves, others only say by how much one should.
    const float done = width > 0 ? static_cast<float>(pixels) / static_cast<float>(width) : 1;
    return {.width = static_cast<float>(width),
            .height = static_cast<float>(height),
            .scale = std::clamp(scale / std::max(done, 1.0F), 1.0F, 3.0F)};
}

void Window::take_events(bool wait) {
    if (wait) {
        glfwWaitEventsTimeout(longest_wait);
    } else {
        glfwPollEvents();
    }
}

bool Window::has_news() {
    const bool changed = std::exchange(events_->changed, false);
    return changed || !GImGui->InputEventsQueue.empty() || is_anything_held();
}

std::vector<std::string> Window::take_dropped() {
    return std::exchange(events_->dropped, {});
}

void Window::show_frame(ui::Colour background, const std::function<void()>& draw) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Q)) {
        glfwSetWindowShouldClose(window_, GLFW_TRUE);
    }
    draw();
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    clear(background, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

}  // namespace app::desktop
