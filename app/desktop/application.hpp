// SPDX-License-Identifier: MIT
#pragma once

// The program as the desktop runs it: the Session with the Page and the Outline made from it, a
// frame when something changed, and the Effects carried out. Like wasm/application.hpp, but with
// files and Dear ImGui's own keyboard where a browser has its storage and the mirror.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "app/desktop/store.hpp"
#include "app/desktop/window.hpp"
#include "app/programme/desk.hpp"
#include "app/session.hpp"
#include "app/ui/frame.hpp"
#include "app/view/outline.hpp"
#include "app/view/page.hpp"

namespace app::desktop {

class Application {
public:
    /// The window has to outlive it.
    Application(Window& window, const std::filesystem::path& data);

    /// False when the fonts that were installed with the program are not there.
    [[nodiscard]] bool load_font();
    /// `locale` is the system's; what the store remembers goes before it.
    void start(const std::string& locale);
    void choose_language(const std::string& language);
    void open_file(const std::filesystem::path& file);
    /// Until the window is closed.
    void run();

private:
    void apply(const Action& action);
    void perform(Effect&& effect);
    void ask_store(const std::string& request);
    void ask_desk(const std::string& request);
    void add_to_desk(AddToDesk&& file);
    void work_at_desk();
    void tell_desk();
    void make(const MakeFile& wanted);
    void keep(const Download& file);
    void show_page(HelpPage page);
    void look_at_storage();
    void pass_minute();
    void take_file(const std::filesystem::path& file, const Action& action);
    void operate_file(const ui::NamedFile& file);
    void submit(const std::string& field);

    void rebuild();
    void adapt();
    void look_for_characters();
    void fit();
    void frame();
    void want_frames(int count);
    [[nodiscard]] ui::Native& native() { return around_.native; }

    Window& window_;
    std::filesystem::path data_;
    Store store_;
    programme::Desk desk_;
    bool desk_works_ = false;
    std::int64_t desk_bytes_ = 0;   // of all files that it was given
    std::int64_t desk_before_ = 0;  // files that it knew when it began
    std::chrono::steady_clock::time_point desk_began_{};
    std::chrono::steady_clock::time_point desk_told_{};
    Session session_;
    view::Page page_;
    view::Outline outline_;
    ui::Surroundings around_;
    std::size_t next_font_ = 0;
    int frames_ = 0;
};

}  // namespace app::desktop
