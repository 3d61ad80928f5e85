// SPDX-License-Identifier: MIT
#pragma once

// The whole surface between C++ and the page. Downwards (the page calls): the extern "C"
// functions of bridge.cpp, listed by name in CMakeLists.txt. Upwards (C++ calls): the functions
// below, each one call into platform.js, files.js, mirror.js or storage.js. Texts are UTF-8.

#include <cstddef>
#include <string>

#include "app/effect.hpp"
#include "app/ui/theme.hpp"

namespace wasm {

class Application;

/// The one application that the page's calls reach.
void connect(Application& application);

// ---- to the page

/// The page may call from now on.
void start_page();
void wake();
void show_address(const std::string& address, const std::string& title);
void show_cursor(int shape);
void show_colours(const app::ui::Palette& palette, float em, float line, float unit);
void told_first_frame();
void want_characters();
void mirror_content(const std::string& json);
void mirror_places(const std::string& json);
void store_send(const std::string& request);
void show_help(const char* file_name);
void restart();
void make_file(const std::string& format, const std::string& json);
void ask_desk(const std::string& request);
void add_to_desk(const app::AddToDesk& file);
void download(const app::Download& file);
/// The store has the bytes.
void download(const app::DownloadDamaged& file);
/// From the browser's source for keys.
[[nodiscard]] std::string random_bytes(std::size_t count);
/// Both are answered by storage_facts().
void look_at_storage();
void ask_to_persist();

}  // namespace wasm
