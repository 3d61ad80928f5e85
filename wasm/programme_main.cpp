// SPDX-License-Identifier: MIT
// The desk with the reports of a programme as a program of its own, which programme_worker.js runs:
// reports are read and verified beside the page, which goes on meanwhile, and of thousands of them
// the page's program gets no more than it shows. The functions below are its whole surface; their
// names are exported in programme.cmake.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "app/desk_json.hpp"
#include "app/library.hpp"
#include "app/programme/desk.hpp"

namespace {

app::programme::Desk& the_desk() {
    static app::programme::Desk desk(
        app::shipped_library());  // the worker calls C functions that carry no context
    return desk;
}

const char* kept(std::string text) {
    static std::string result;
    result = std::move(text);
    return result.c_str();
}

}  // namespace

extern "C" {

/// A file with its bytes.
void programme_add(const char* name, const char* bytes, int size) {
    the_desk().add(name, std::string(bytes, static_cast<std::size_t>(size)));
}

/// A file that is too large to be read here (1), or could not be read (0).
void programme_refuse(const char* name, int too_large) {
    using app::programme::Refusal;
    the_desk().refuse(name, too_large != 0 ? Refusal::file_too_large : Refusal::cannot_read);
}

/// Goes on for about so many bytes; 1 while there is more to do.
int programme_work(int bytes) {
    return the_desk().work(static_cast<std::size_t>(bytes)) ? 1 : 0;
}

/// What is said of it; lasts until the next call, like the next one's.
const char* programme_progress(double rate, double total) {
    return kept(app::write_desk_saying(
        the_desk().progress(static_cast<std::int64_t>(rate), static_cast<std::int64_t>(total))));
}

/// The answer to a request; empty where there is none.
const char* programme_ask(const char* json) {
    const auto request = app::read_desk_request(json);
    if (!request) {
        return kept({});
    }
    const auto saying = the_desk().handle(*request);
    return kept(saying ? app::write_desk_saying(*saying) : std::string());
}

}  // extern "C"
