// SPDX-License-Identifier: MIT
#include "wasm/bridge.hpp"

#include <emscripten.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "wasm/application.hpp"
#include "wasm/platform.hpp"

// clang-format off
EM_JS(void, page_start, (), { platform.start(); });
EM_JS(void, page_wake, (), { platform.wake(); });
EM_JS(void, page_address, (const char* address, const char* title), {
    platform.go(UTF8ToString(address), UTF8ToString(title));
});
EM_JS(void, page_cursor, (int shape), { platform.cursor(shape); });
EM_JS(void, page_colours, (int words, int page, int accent, int thumb, int dark, float em, float line, float unit), {
    platform.colours(words, page, accent, thumb, dark, em, line, unit);
});
EM_JS(void, page_shown, (), { platform.shown(); });
EM_JS(void, page_characters, (), { platform.moreCharacters('missing'); });
EM_JS(void, page_content, (const char* json), { mirror.content(UTF8ToString(json)); });
EM_JS(void, page_places, (const char* json), { mirror.places(UTF8ToString(json)); });
EM_JS(void, page_store, (const char* request), { storage.send(UTF8ToString(request)); });
EM_JS(void, page_keep_damaged, (const char* name), { storage.keep_damaged(UTF8ToString(name)); });
EM_JS(void, page_help, (const char* name), { platform.help(UTF8ToString(name)); });
EM_JS(void, page_restart, (), { offline.restart(); });
EM_JS(void, page_make, (const char* format, const char* json), {
    files.make(UTF8ToString(format), UTF8ToString(json));
});
EM_JS(void, page_ask_desk, (const char* request), { desk.ask(UTF8ToString(request)); });
EM_JS(void, page_add_to_desk, (const char* name, const char* bytes, int size), {
    desk.add([new File([HEAPU8.slice(bytes, bytes + size)], UTF8ToString(name))]);
});
EM_JS(void, page_download, (const char* name, const char* type, const char* bytes, int size), {
    platform.download(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, page_random, (char* bytes, int size), {
    crypto.getRandomValues(HEAPU8.subarray(bytes, bytes + size));
});
EM_JS(void, page_storage_look, (), { storageFacts.look(); });
EM_JS(void, page_storage_persist, (), { storageFacts.persist(); });
// clang-format on

namespace wasm {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): the page calls C functions
// that carry no context
Application* the_application = nullptr;

int packed(app::ui::Colour colour) {
    return static_cast<int>((colour & 255U) << 16U | (colour & 0xFF00U) | (colour >> 16U & 255U));
}

}  // namespace

void connect(Application& application) {
    the_application = &application;
}

void start_page() {
    page_start();
}
void wake() {
    page_wake();
}
void show_address(const std::string& address, const std::string& title) {
    page_address(address.c_str(), title.c_str());
}
void show_cursor(int shape) {
    page_cursor(shape);
}
void show_colours(const app::ui::Palette& palette, float em, float line, float unit) {
    page_colours(packed(palette.text), packed(palette.background), packed(palette.accent),
                 packed(palette.field_border), palette.dark ? 1 : 0, em, line, unit);
}
void told_first_frame() {
    page_shown();
}
void want_characters() {
    page_characters();
}
void mirror_content(const std::string& json) {
    page_content(json.c_str());
}
void mirror_places(const std::string& json) {
    page_places(json.c_str());
}
void store_send(const std::string& request) {
    page_store(request.c_str());
}
void show_help(const char* file_name) {
    page_help(file_name);
}
void restart() {
    page_restart();
}
void make_file(const std::string& format, const std::string& json) {
    page_make(format.c_str(), json.c_str());
}
void ask_desk(const std::string& request) {
    page_ask_desk(request.c_str());
}
void add_to_desk(const app::AddToDesk& file) {
    page_add_to_desk(file.name.c_str(), file.bytes.data(), static_cast<int>(file.bytes.size()));
}
void download(const app::Download& file) {
    page_download(file.file_name.c_str(), file.media_type.c_str(), file.bytes.data(),
                  static_cast<int>(file.bytes.size()));
}
void download(const app::DownloadDamaged& file) {
    page_keep_damaged(file.file_name.c_str());
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    page_random(bytes.data(), static_cast<int>(count));
    return bytes;
}
void look_at_storage() {
    page_storage_look();
}
void ask_to_persist() {
    page_storage_persist();
}

}  // namespace wasm

using wasm::the_application;

extern "C" {

// ---- life

int start_canvas() {
    const bool has_canvas = wasm::start_canvas("#canvas");
    the_application->set_canvas(has_canvas);
    return has_canvas ? 1 : 0;
}
void start(std::uint32_t seed_high, std::uint32_t seed_low, const char* languages,
           const char* address) {
    the_application->start(std::uint64_t{seed_high} << 32U | seed_low, languages, address);
}
int frame(double now) {
    return the_application->frame(now) ? 1 : 0;
}
void add_font(const std::byte* bytes, int size) {
    the_application->add_font({bytes, static_cast<std::size_t>(size)});
}
void date(int year, int month, int day) {
    the_application->set_date(std::chrono::year{year} / month / day);
}

/// Since 1970, by the device's clock.
void minute(double minutes) {
    the_application->set_minute(static_cast<app::Minute>(minutes));
}

// ---- what a person does

void operate(const char* id, const char* value) {
    the_application->operate(id, value);
}
void operate_file(const char* id, const char* name, const char* bytes, int size) {
    the_application->operate_file(id, name, {bytes, static_cast<std::size_t>(size)});
}
void submit(const char* id) {
    the_application->submit(id);
}
void dismiss() {
    the_application->dismiss();
}
void address_changed(const char* address) {
    the_application->go_to(address);
}
void focused(const char* id) {
    the_application->set_focused(id);
}
void edited(const char* id) {
    the_application->set_edited(id);
}
void scrolled(const char* region, float top) {
    the_application->set_scroll(region, top);
}
void pointer(float x, float y, int touch) {
    wasm::move_pointer(x, y, touch != 0);
    the_application->want_frames(2);
}
void button(int down) {
    wasm::press_button(down != 0);
    the_application->want_frames(3);
}
void pointer_left() {
    wasm::leave();
    the_application->want_frames(2);
}

// ---- what the world says

void resized(float width, float height, float ratio) {
    wasm::set_size(width, height, ratio);
    the_application->set_size(width, height);
}
void preferences(int dark, int contrast, int coarse, int forced, std::uint32_t canvas,
                 std::uint32_t text, std::uint32_t accent, std::uint32_t link) {
    using app::ui::rgb;
    the_application->set_preferences(
        {.look = {.dark = dark != 0, .contrast = contrast != 0},
         .coarse = coarse != 0,
         .forced = forced != 0,
         .system = {
             .canvas = rgb(canvas), .text = rgb(text), .accent = rgb(accent), .link = rgb(link)}});
}
void nothing_kept() {
    the_application->expect_nothing();
}
void update_found() {
    the_application->receive_update();
}
void file_made(const char* bytes, int size) {
    the_application->receive_file(std::string(bytes, static_cast<std::size_t>(size)));
}
void file_failed(const char* reason) {
    the_application->refuse_file(reason);
}
void file_unread(const char* name, const char* reason) {
    the_application->miss_file(name, reason);
}
void storage_facts(double used, double quota, int persisted, int seven_days) {
    using Persistence = app::StorageFacts::Persistence;
    the_application->receive_facts({.used = static_cast<std::uint64_t>(used),
                                    .quota = static_cast<std::uint64_t>(quota),
                                    .persistence = persisted < 0    ? Persistence::unknown
                                                   : persisted == 0 ? Persistence::may_be_cleared
                                                                    : Persistence::kept,
                                    .seven_days = seven_days != 0});
}
void desk_said(const char* json) {
    the_application->hear_desk(json);
}
void desk_failed(const char* reason) {
    the_application->lose_desk(reason);
}
void store_answer(const char* answer) {
    the_application->receive(answer);
}

}  // extern "C"
