// SPDX-License-Identifier: MIT
#pragma once

// The program as the page runs it: the Session with the Page and the Outline made from it, a
// frame when something changed, and the Effects carried out. Everything that happens comes in
// through the members below, which bridge.cpp calls, and ends in apply().

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/session.hpp"
#include "app/ui/frame.hpp"
#include "app/view/outline.hpp"
#include "app/view/page.hpp"

namespace wasm {

/// What the browser says about the person and the system.
struct Preferences {
    app::ui::SystemLook look{};
    bool coarse = false;
    bool forced = false;
    app::ui::SystemColours system{};
};

class Application {
public:
    Application();

    void start(std::uint64_t seed, std::string_view languages, std::string address);
    /// Without one the mirror alone is the program, as a plain form.
    void set_canvas(bool has_canvas) { has_canvas_ = has_canvas; }
    void add_font(std::span<const std::byte> file);
    void set_date(std::chrono::year_month_day today);
    /// Draws nothing unless a clock is shown.
    void set_minute(app::Minute minute);
    void set_size(float width, float height);
    void set_preferences(const Preferences& preferences);
    void set_scroll(std::string_view region, float top);
    void set_focused(std::string_view id);
    void set_edited(std::string_view id);

    void operate(std::string_view id, std::string_view value);
    void operate_file(std::string_view id, std::string_view name, std::string_view bytes);
    void submit(std::string_view id);
    void dismiss();
    void go_to(std::string address);
    void receive(std::string_view answer);
    void receive_file(std::string bytes);
    void refuse_file(std::string reason);
    void miss_file(std::string name, std::string reason);
    void receive_update();
    void expect_nothing();
    void hear_desk(std::string json);
    void lose_desk(std::string reason);
    void receive_facts(const app::StorageFacts& facts);

    /// Draws when there is something to draw; true when a further frame is wanted.
    bool frame(double now);
    void want_frames(int count);

private:
    void apply(const app::Action& action);
    void perform(const app::Effect& effect);
    void rebuild();
    void adapt();
    void look_for_characters();
    void tell_mirror(const app::ui::DrawnFrame& drawn);

    app::Session session_;
    app::view::Page page_;
    app::view::Outline outline_;
    app::ui::Surroundings around_;
    Preferences preferences_;
    std::chrono::year_month_day today_{};
    app::Minute minute_ = 0;
    bool started_ = false;
    bool has_canvas_ = true;
    bool can_draw_ = false;
    bool shown_ = false;
    bool content_changed_ = false;
    std::string places_;  // as last told to the mirror
    int frames_ = 0;
};

}  // namespace wasm
