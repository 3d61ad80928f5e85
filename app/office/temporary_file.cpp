// SPDX-License-Identifier: MIT
#include "app/office/temporary_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace app::office {

using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

Result<TemporaryFile> TemporaryFile::make() {
    std::error_code error;
    const auto folder = std::filesystem::temp_directory_path(error);
    std::string name = (error ? std::filesystem::path("/tmp") : folder) / "ipgauge-XXXXXX";
    const int file = mkstemp(name.data());
    if (file < 0) {
        return fail(ErrorCode::file_unwritable, name,
                    std::error_code(errno, std::generic_category()).message());
    }
    close(file);
    return TemporaryFile(std::move(name));
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : name_(std::exchange(other.name_, {})) {}

TemporaryFile::~TemporaryFile() {
    if (!name_.empty()) {
        std::remove(name_.c_str());  // one that stays lies where the system clears up
    }
}

Result<std::string> TemporaryFile::bytes() const {
    // Streams would be most of the browser's writer.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name_.c_str(), "rb"),
                                                               &std::fclose);
    if (file == nullptr) {
        return fail(ErrorCode::file_unreadable, name_);
    }
    std::string bytes;
    std::string part(std::size_t{1} << 16U, '\0');
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), file.get())) {
        bytes.append(part, 0, read);
    }
    if (std::ferror(file.get()) != 0) {
        return fail(ErrorCode::file_unreadable, name_);
    }
    return bytes;
}

}  // namespace app::office
