// SPDX-License-Identifier: MIT
#include "app/programme/source.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <system_error>
#include <utility>

#include "app/programme/archive_reader.hpp"
#include "app/programme/line_reader.hpp"
#include "app/programme/lines.hpp"
#include "assessment/exchange/json.hpp"

namespace app::programme {

namespace {

namespace exchange = assessment::exchange;
namespace fs = std::filesystem;

/// One file or folder with the name that it is told by.
struct Named {
    fs::path path;
    std::string name;
};

bool refuse(const Named& named, Refusal refusal, const TakePiece& take,
            std::uint64_t consumed = 0) {
    return take({.source = named.name, .refusal = refusal, .consumed = consumed});
}

std::uint64_t size_of(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : size;
}

ReadBytes reader_of(std::istream& stream) {
    return [&stream](char* into, std::size_t room) {
        stream.read(into, static_cast<std::streamsize>(room));
        return static_cast<std::size_t>(stream.gcount());
    };
}

/// A report in a file of its own. The size is looked at first: a file of ten gigabytes is not read.
bool read_report_file(const Named& file, const TakePiece& take) {
    const std::uint64_t size = size_of(file.path);
    if (size > exchange::largest_file) {
        return refuse(file, Refusal::too_large, take, size);
    }
    std::ifstream stream(file.path, std::ios::binary);
    Piece piece{.source = file.name, .consumed = size};
    piece.bytes.resize(static_cast<std::size_t>(size) + 1);
    stream.read(piece.bytes.data(), static_cast<std::streamsize>(piece.bytes.size()));
    const auto count = static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0));
    if (!stream.is_open() || stream.bad()) {
        return refuse(file, Refusal::cannot_read, take, size);
    }
    if (count > size) {  // it has grown since
        return refuse(file, Refusal::too_large, take, size);
    }
    piece.bytes.resize(count);
    return take(std::move(piece));
}

bool read_line_file(const Named& file, const TakePiece& take) {
    std::ifstream stream(file.path, std::ios::binary);
    if (!stream) {
        return refuse(file, Refusal::cannot_read, take, size_of(file.path));
    }
    return read_lines(reader_of(stream), file.name, take);
}

bool read_archive(const Named& file, const SourceLimits& limits, const TakePiece& take) {
    auto archive = ArchiveReader::of_file(file.path.string(), file.name, limits);
    while (auto piece = archive.next()) {
        if (!take(std::move(*piece))) {
            return false;
        }
    }
    return true;
}

bool read_folder(const Named& folder, int depth, const SourceLimits& limits, const TakePiece& take);

/// Something that is neither a link nor a folder.
bool read_plain(const Named& file, Kind kind, const SourceLimits& limits, const TakePiece& take) {
    switch (kind) {
        case Kind::report:
            return read_report_file(file, take);
        case Kind::lines:
            return read_line_file(file, take);
        case Kind::archive:
            return read_archive(file, limits, take);
        case Kind::unknown:
            return refuse(file, Refusal::unknown_kind, take, size_of(file.path));
    }
    return true;
}

bool read_child(const Named& child, int depth, const SourceLimits& limits, const TakePiece& take) {
    std::error_code error;
    const auto status = fs::symlink_status(child.path, error);
    if (fs::is_symlink(status)) {
        return refuse(child, Refusal::symbolic_link, take);
    }
    if (fs::is_directory(status)) {
        return depth < limits.folders ? read_folder(child, depth + 1, limits, take)
                                      : refuse(child, Refusal::too_deep, take);
    }
    if (!fs::is_regular_file(status)) {
        return refuse(child, Refusal::not_a_file, take);
    }
    return read_plain(child, kind_of(child.path.filename().string()), limits, take);
}

/// In the order of the bytes of their names, which is the same on every machine.
bool read_folder(const Named& folder, int depth, const SourceLimits& limits,
                 const TakePiece& take) {
    std::error_code error;
    std::vector<fs::path> names;
    fs::directory_iterator entry(folder.path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        names.push_back(entry->path().filename());
    }
    if (error) {
        return refuse(folder, Refusal::cannot_read, take);
    }
    std::ranges::sort(names, {}, [](const fs::path& name) -> const auto& { return name.native(); });
    return std::ranges::all_of(names, [&](const fs::path& name) {
        return read_child(
            {.path = folder.path / name, .name = as_text(folder.name + "/" + name.string())}, depth,
            limits, take);
    });
}

/// The last part of a path that has one.
std::string last_name(const fs::path& path) {
    for (fs::path left = path.lexically_normal(); !left.empty(); left = left.parent_path()) {
        const std::string name = left.filename().string();
        if (!name.empty() && name != "." && name != "..") {
            return as_text(name);
        }
        if (left == left.parent_path()) {
            break;
        }
    }
    return ".";
}

std::uint64_t size_below(const fs::path& path, int depth, const SourceLimits& limits) {
    std::error_code error;
    const auto status = depth == 0 ? fs::status(path, error) : fs::symlink_status(path, error);
    if (!fs::is_directory(status)) {
        return fs::is_regular_file(status) ? size_of(path) : 0;
    }
    std::uint64_t size = 0;
    fs::directory_iterator entry(path, error);
    for (; !error && depth <= limits.folders && entry != fs::directory_iterator();
         entry.increment(error)) {
        size += size_below(entry->path(), depth + 1, limits);
    }
    return size;
}

}  // namespace

bool read_source(const std::string& path, std::istream& standard, const SourceLimits& limits,
                 const TakePiece& take) {
    if (path == "-") {
        return read_lines(reader_of(standard), path, take);
    }
    const Named named{.path = path, .name = last_name(path)};
    std::error_code error;
    const auto status = fs::status(named.path, error);  // a link that was named is meant
    if (fs::is_directory(status)) {
        return read_folder(named, 0, limits, take);
    }
    if (!fs::exists(status)) {
        return refuse(named, Refusal::cannot_read, take);
    }
    if (fs::is_regular_file(status)) {
        const Kind kind = kind_of(named.path.filename().string());
        return read_plain(named, kind == Kind::unknown ? Kind::report : kind, limits, take);
    }
    return read_line_file(named, take);  // a pipe
}

std::uint64_t size_of_source(const std::string& path, const SourceLimits& limits) {
    return path == "-" ? 0 : size_below(path, 0, limits);
}

}  // namespace app::programme
