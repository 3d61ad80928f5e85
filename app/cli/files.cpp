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

/// A file of its own in the same folder, so that renaming cannot cross devices.
fs::path beside(const fs::path& target) {
    fs::path part = target;
    part += ".part-" + std::to_string(std::random_device{}());
    return part;
}

/// What is to be replaced. Through a link it is the file behind that, not the link.
fs::path behind_links(const std::string& file, const fs::file_status& status) {
    std::error_code error;
    const fs::path target = fs::exists(status) ? fs::canonical(file, error) : fs::path(file);
    return error ? fs::path(file) : target;
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

Result<Output> Output::open(const std::string& file, std::ostream& standard) {
    Output output(file);
    if (file == standard_stream) {
        output.standard_ = &standard;  // main sees to it that all of it leaves
        return output;
    }
    std::error_code error;
    const auto status = fs::status(file, error);
    if (fs::is_directory(status)) {
        return fail(ErrorCode::file_unwritable, file, reason(std::errc::is_a_directory));
    }
    const bool is_written_into = fs::exists(status) && !fs::is_regular_file(status);  // a device
    if (!is_written_into) {
        output.target_ = behind_links(file, status);
        output.part_ = beside(output.target_);
    }
    const fs::path& path = is_written_into ? fs::path(file) : output.part_;
    output.stream_.reset(std::fopen(path.c_str(), is_written_into ? "wb" : "wbx"));
    if (output.stream_ == nullptr) {
        return fail(ErrorCode::file_unwritable, file, reason(errno));
    }
    return output;
}

Output::~Output() {
    if (stream_ != nullptr) {
        stream_.reset();
        drop();
    }
}

/// What cannot be written will hardly be removed, so nobody asks whether it was.
void Output::drop() {
    std::error_code ignored;
    if (!part_.empty()) {
        fs::remove(part_, ignored);
    }
}

bool Output::write(std::string_view bytes) {
    if (standard_ != nullptr) {
        *standard_ << bytes;
    } else if (cause_ == 0 &&
               std::fwrite(bytes.data(), 1, bytes.size(), stream_.get()) != bytes.size()) {
        cause_ = errno;
    }
    return cause_ == 0;
}

/// Closing may be the first to know that the bytes did not all arrive.
Result<Done> Output::finish() {
    if (standard_ != nullptr) {
        return Done{};
    }
    if (std::fclose(stream_.release()) != 0 && cause_ == 0) {
        cause_ = errno;
    }
    if (cause_ != 0) {
        drop();
        return fail(ErrorCode::file_unwritable, name_, reason(cause_));
    }
    if (part_.empty()) {
        return Done{};
    }
    std::error_code error;
    const auto old = fs::status(target_, error);
    if (fs::is_regular_file(old)) {
        fs::permissions(part_, old.permissions(), error);
    }
    fs::rename(part_, target_, error);
    if (error) {
        drop();
        return fail(ErrorCode::file_unwritable, name_, error.message());
    }
    return Done{};
}

Result<Done> write_file(const std::string& file, std::string_view bytes, std::ostream& standard) {
    auto output = Output::open(file, standard);
    if (!output) {
        return std::unexpected(output.error());
    }
    output->write(bytes);
    return output->finish();
}

}  // namespace app::cli
