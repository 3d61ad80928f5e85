// SPDX-License-Identifier: MIT
#include "app/desktop/files.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace app::desktop {

namespace {

namespace fs = std::filesystem;
using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

constexpr int most_names = 1000;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string reason(int error) {
    return std::generic_category().message(error);
}

fs::path numbered(const fs::path& folder, const fs::path& name, int number) {
    if (number == 1) {
        return folder / name;
    }
    return folder /
           (name.stem().string() + " (" + std::to_string(number) + ")" + name.extension().string());
}

/// True when every byte has arrived; a half-written file is taken away again.
bool write_all(File file, const fs::path& path, std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    const bool closed = std::fclose(file.release()) == 0;
    if (!written || !closed) {
        const int why = errno;
        std::error_code ignored;  // what cannot be written will hardly be removed
        fs::remove(path, ignored);
        errno = why;
    }
    return written && closed;
}

}  // namespace

Result<std::optional<std::string>> read_file(const fs::path& path, std::size_t most) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return fail(ErrorCode::file_unreadable, path.string(), reason(EISDIR));
    }
    const File file(std::fopen(path.c_str(), "rb"));
    if (file == nullptr) {
        return fail(errno == ENOENT ? ErrorCode::file_missing : ErrorCode::file_unreadable,
                    path.string(), reason(errno));
    }
    const auto size = fs::file_size(path, error);  // what it says; a pipe says nothing
    if (!error && size > most) {
        return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(error ? 0 : static_cast<std::size_t>(size));
    std::array<char, std::size_t{1} << 16U> piece{};
    while (bytes.size() <= most && std::feof(file.get()) == 0) {
        bytes.append(piece.data(), std::fread(piece.data(), 1, piece.size(), file.get()));
        if (std::ferror(file.get()) != 0) {
            return fail(ErrorCode::file_unreadable, path.string(), reason(errno));
        }
    }
    return bytes.size() > most ? std::nullopt : std::optional(std::move(bytes));
}

Result<fs::path> write_new(const fs::path& folder, const std::string& name,
                           std::string_view bytes) {
    for (int number = 1; number <= most_names; ++number) {
        fs::path path = numbered(folder, name, number);
        File file(std::fopen(path.c_str(), "wbx"));
        if (file == nullptr && errno == EEXIST) {
            continue;
        }
        if (file == nullptr || !write_all(std::move(file), path, bytes)) {
            return fail(ErrorCode::file_unwritable, path.string(), reason(errno));
        }
        return path;
    }
    return fail(ErrorCode::file_unwritable, (folder / name).string(), reason(EEXIST));
}

}  // namespace app::desktop
