// SPDX-License-Identifier: MIT
#pragma once

// The one window: GLFW and OpenGL under Dear ImGui, by its own backends, and Dear ImGui's context
// itself. The only files that know GLFW. Nothing is drawn while nothing happens.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/ui/theme.hpp"

struct GLFWwindow;

namespace app::desktop {

/// In Dear ImGui's units, and how many of them a design pixel is.
struct WindowSize {
    float width = 0;
    float height = 0;
    float scale = 1;
};

class Window {
public:
    Window();
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// False where there is no screen, or none that OpenGL draws on.
    [[nodiscard]] bool is_open() const { return window_ != nullptr; }
    [[nodiscard]] bool should_close() const;
    void set_title(const std::string& title);
    [[nodiscard]] WindowSize size() const;

    /// Takes what the system has for the window; waits for it when nothing is to be drawn, though
    /// not for long, because the day may change.
    void take_events(bool wait);
    /// Whether a frame is wanted for what was taken, or for a key or button that is held.
    [[nodiscard]] bool has_news();
    /// Paths of files that were dropped on the window since the last call.
    [[nodiscard]] std::vector<std::string> take_dropped();

    /// One ImGui frame around `draw`, shown in the window.
    void show_frame(ui::Colour background, const std::function<void()>& draw);

private:
    struct Events {
        bool changed = true;  // size or content of the window
        std::vector<std::string> dropped;
    };

    void listen();

    GLFWwindow* window_ = nullptr;
    std::unique_ptr<Events> events_ = std::make_unique<Events>();
    std::string title_;
};

}  // namespace app::desktop
