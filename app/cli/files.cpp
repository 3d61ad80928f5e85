// SPDX-License-Identifier: MIT
#include "app/cli/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <random>
#include <system_error>
#include <utility>

#include "assessment/exchange/json.hpp"

namespace app::cli {

namespace {

namespace fs = std::filesystem;
using assessment::Done;
using assessment::ErrorCode;
using assessment::fail;
using assessment::Result;

constexpr std::size_t most_bytes = assessment::exchange::largest_file + 1;

std::string reason(int error) {
    return std::generic_category().message(error);
}

std::string reason(std::errc error) {
    return std::make_error_code(error).message();
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

/// A file of its own in the same folder, so that renaming cannot cross devices.
fs::path beside(const fs::path& target) {
    fs::path part = target;
    part += ".part-" + std::to_string(std::random_device{}());
    return part;
}

/// False with errno set when the bytes did not all arrive; closing may be the first to know.
bool write_all(const fs::path& path, const char* mode, std::string_view bytes) {
    File file(std::fopen(path.string().c_str(), mode));
    if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) {
        return false;
    }
    return std::fclose(file.release()) == 0;
}

Result<Done> replace(const fs::path& target, const std::string& name, std::string_view bytes) {
    const fs::path part = beside(target);
    std::error_code error;
    if (!write_all(part, "wbx", bytes)) {
        const int cause = errno;
        fs::remove(part, error);
        return fail(ErrorCode::file_unwritable, name, reason(cause));
    }
    const auto old = fs::status(target, error);
    if (fs::is_regular_file(old)) {
        fs::permissions(part, old.permissions(), error);
    }
    fs::rename(part, target, error);
    if (error) {
        const std::string cause = error.message();
        fs::remove(part, error);
        return fail(ErrorCode::file_unwritable, name, cause);
    }
    return Done{};
}

}  // namespace

Result<Source> Source::open(const std::string& file, std::istream& standard) {
    if (file == standard_stream) {
        return Source(nullptr, &standard);
    }
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status)) {
        return fail(ErrorCode::file_missing, file);
    }
    if (fs::is_directory(status)) {
        return fail(ErrorCode::file_unreadable, file, reason(std::errc::is_a_directory));
    }
    errno = 0;
    auto stream = std::make_unique<std::ifstream>(file, std::ios::binary);
    if (!*stream) {
        return fail(ErrorCode::file_unreadable, file, reason(errno));
    }
    std::istream* const opened = stream.get();
    return Source(std::move(stream), opened);
}

Result<std::string> read_file(const std::string& file, std::istream& standard) {
    auto source = Source::open(file, standard);
    if (!source) {
        return std::unexpected(source.error());
    }
    std::string bytes;
    std::array<char, 1 << 16> piece{};
    std::istream& stream = source->stream();
    while (bytes.size() < most_bytes && stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(
                                      std::min(piece.size(), most_bytes - bytes.size())));
        bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) {
        return fail(ErrorCode::file_unreadable, file, reason(errno));
    }
    return bytes;
}

bool read_line(std::istream& stream, std::string& line) {
    line.clear();
    std::array<char, 1 << 14> piece{};
    bool is_there = false;
    for (bool goes_on = true; goes_on;) {
        // Takes what is there up to the end of the line and does not wait for more than that.
        stream.getline(piece.data(), piece.size());
        auto count = static_cast<std::size_t>(stream.gcount());
        is_there = is_there || count > 0;
        goes_on = stream.fail() && !stream.bad() && count > 0;  // the piece is full
        if (goes_on) {
            stream.clear();
        } else if (stream.good()) {
            --count;  // the end of the line
        }
        line.append(piece.data(), std::min(count, most_bytes - line.size()));
    }
    return is_there;
}

bool is_blank(std::string_view line) {
    return std::ranges::all_of(line, [](char character) {
        return character == ' ' || character == '\t' || character == '\r';
    });
}

Result<Done> write_file(const std::string& file, std::string_view bytes, std::ostream& standard) {
    if (file == standard_stream) {
        standard << bytes;  // main sees to it that all of it leaves
        return Done{};
    }
    std::error_code error;
    const auto status = fs::status(file, error);
    if (fs::is_directory(status)) {
        return fail(ErrorCode::file_unwritable, file, reason(std::errc::is_a_directory));
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {  // a device or a pipe
        return write_all(file, "wb", bytes) ? Result<Done>(Done{})
                                            : fail(ErrorCode::file_unwritable, file, reason(errno));
    }
    // Through a link the file behind it is replaced, not the link.
    const fs::path target = fs::exists(status) ? fs::canonical(file, error) : fs::path(file);
    return replace(error ? fs::path(file) : target, file, bytes);
}

}  // namespace app::cli
