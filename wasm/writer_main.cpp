// SPDX-License-Identifier: MIT
// The writer of office files as a program of its own, which writer_worker.js runs: it is loaded
// only when somebody asks for such a file, so that nobody else waits for it. A document of
// assessment/exchange/table_document.hpp goes in, the bytes of the file come out. The functions
// below are its whole surface; their names are exported in writer.cmake.
#include <string>
#include <utility>

#include "app/office/office_files.hpp"

namespace {

std::string& the_result() {
    static std::string result;  // the worker calls C functions that carry no context
    return result;
}

assessment::Result<std::string> written(const char* format, const char* json) {
    const auto document = assessment::exchange::read_table_document(json);
    if (!document.value) {
        return assessment::fail(assessment::ErrorCode::file_unwritable, format,
                                "the document makes no sense");
    }
    return app::office::office_file(format, *document.value);
}

}  // namespace

extern "C" {

/// 1 when the result is the file's bytes, 0 when it is why there are none.
int writer_write(const char* format, const char* json) {
    auto result = written(format, json);
    the_result() =
        result ? std::move(*result) : result.error().where + ": " + result.error().detail;
    return result ? 1 : 0;
}

/// The result lasts until the next call of writer_write().
const char* writer_result() {
    return the_result().c_str();
}
int writer_result_size() {
    return static_cast<int>(the_result().size());
}

}  // extern "C"
