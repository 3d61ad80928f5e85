// SPDX-License-Identifier: MIT
// The writer of office files as a program of its own, which writer_worker.js runs: it is loaded
// only when somebody asks for such a file, so that nobody else waits for it. What the format's row
// writes (assessment/exchange/report_formats.hpp) goes in, the bytes of the file come out. The
// functions below are its whole surface; their names are exported in writer.cmake.
#include <sys/stat.h>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "app/office/office_files.hpp"

namespace {

constexpr const char* fonts = "/fonts";

std::string& the_result() {
    static std::string result;  // the worker calls C functions that carry no context
    return result;
}

}  // namespace

extern "C" {

/// A file of the font, which a PDF takes what it uses of. 1 when it is kept.
int writer_keep_font(const char* name, const char* bytes, int size) {
    mkdir(fonts, 0700);  // is there already from the second on
    std::FILE* const file = std::fopen((std::string(fonts) + "/" + name).c_str(), "wb");
    if (file == nullptr) {
        return 0;
    }
    const auto length = static_cast<std::size_t>(size);
    const bool kept = std::fwrite(bytes, 1, length, file) == length;
    return std::fclose(file) == 0 && kept ? 1 : 0;
}

/// 1 when the result is the file's bytes, 0 when it is why there are none, 2 when it is the name of
/// the font that has to be kept before.
int writer_write(const char* format, const char* source) {
    auto result = app::office::office_file(format, source, fonts);
    if (result) {
        the_result() = std::move(*result);
        return 1;
    }
    if (result.error().code == assessment::ErrorCode::file_missing) {
        the_result() = result.error().where.substr(std::string_view(fonts).size() + 1);
        return 2;
    }
    the_result() = result.error().where + ": " + result.error().detail;
    return 0;
}

/// The result lasts until the next call of writer_write().
const char* writer_result() {
    return the_result().c_str();
}
int writer_result_size() {
    return static_cast<int>(the_result().size());
}

}  // extern "C"
