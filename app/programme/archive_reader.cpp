// SPDX-License-Identifier: MIT
#include "app/programme/archive_reader.hpp"

#include <unzip.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>

#include "app/programme/lines.hpp"
#include "assessment/exchange/json.hpp"

namespace app::programme {

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1024} * 1024;

struct Close {
    void operator()(void* archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<std::remove_pointer_t<unzFile>, Close>;

/// One entry, as the archive's directory describes it.
struct Item {
    std::string name{};
    unz_file_info64 info{};
};

/// A name that could lead out of a folder, were it ever unpacked there.
bool leads_out(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.front() == '\\' || name.contains(':') ||
        name.contains('\0')) {
        return true;
    }
    std::size_t begin = 0;
    while (begin <= name.size()) {
        const auto end = std::min(name.find_first_of("/\\", begin), name.size());
        if (name.substr(begin, end - begin) == "..") {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/// Unix keeps the type of a file in the upper half of its attributes.
bool is_link(const unz_file_info64& info) {
    constexpr unsigned long type = 0xF000;
    constexpr unsigned long link = 0xA000;
    return (info.external_fa >> 16U & type) == link;
}

/// A file in the memory, as minizip reads files.
struct Memory {
    std::string_view bytes;
    std::uint64_t at = 0;
};

void* open_memory(void* memory, const void* /*name*/, int /*mode*/) {
    return memory;
}
unsigned long read_memory(void* /*opaque*/, void* stream, void* into, unsigned long room) {
    auto& memory = *static_cast<Memory*>(stream);
    const std::uint64_t count = std::min<std::uint64_t>(room, memory.bytes.size() - memory.at);
    std::memcpy(into, memory.bytes.data() + memory.at, static_cast<std::size_t>(count));
    memory.at += count;
    return static_cast<unsigned long>(count);
}
unsigned long write_memory(void* /*opaque*/, void* /*stream*/, const void* /*bytes*/,
                           unsigned long /*count*/) {
    return 0;
}
ZPOS64_T tell_memory(void* /*opaque*/, void* stream) {
    return static_cast<Memory*>(stream)->at;
}
long seek_memory(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
    auto& memory = *static_cast<Memory*>(stream);
    const std::uint64_t size = memory.bytes.size();
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                                  : size;
    if (offset > size - from) {
        return -1;
    }
    memory.at = from + offset;
    return 0;
}
int close_memory(void* /*opaque*/, void* /*stream*/) {
    return 0;
}
int error_of_memory(void* /*opaque*/, void* /*stream*/) {
    return 0;
}

Archive open(Memory& memory) {
    zlib_filefunc64_def functions{.zopen64_file = open_memory,
                                  .zread_file = read_memory,
                                  .zwrite_file = write_memory,
                                  .ztell64_file = tell_memory,
                                  .zseek64_file = seek_memory,
                                  .zclose_file = close_memory,
                                  .zerror_file = error_of_memory,
                                  .opaque = &memory};
    return Archive(unzOpen2_64("", &functions));
}

}  // namespace

class ArchiveReader::Walk {
public:
    Walk(std::string name, const SourceLimits& limits) : name_(std::move(name)), limits_(limits) {}

    void begin(const std::string& path);
    void begin(std::string_view bytes);
    std::optional<Piece> next();

private:
    /// An entry of one report a line.
    struct Lines {
        Item item{};
        LineSource source;
    };

    void begin(std::uint64_t size, bool was_read);
    std::optional<Piece> refuse_all(Refusal refusal, std::uint64_t consumed = 0) {
        is_over_ = true;
        return Piece{.source = name_, .refusal = refusal, .consumed = consumed};
    }
    [[nodiscard]] bool read_item(Item& item) const;
    [[nodiscard]] std::optional<Refusal> refusal_of(const Item& item) const;
    std::optional<Piece> take(const Item& item);
    Piece take_report(const Item& item);
    void begin_lines(const Item& item);
    std::optional<Piece> next_line(Lines& lines);
    [[nodiscard]] std::string called(const Item& item) const {
        return as_text(name_ + "/" + item.name);
    }

    Memory memory_{};
    Archive archive_;
    std::string name_;
    SourceLimits limits_;
    std::optional<Piece> first_{};  // refused before anything was read of it
    std::uint64_t left_ = 0;        // bytes that may still be unpacked
    std::uint64_t number_ = 0;
    int status_ = UNZ_OK;
    bool is_over_ = false;
    std::optional<Lines> lines_{};
    bool is_sound_ = true;  // of the lines that are read
    std::uint64_t unpacked_ = 0;
};

void ArchiveReader::Walk::begin(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    archive_.reset(unzOpen64(path.c_str()));
    begin(error ? 0 : static_cast<std::uint64_t>(size), !error);
}

void ArchiveReader::Walk::begin(std::string_view bytes) {
    memory_.bytes = bytes;
    archive_ = open(memory_);
    begin(bytes.size(), true);
}

void ArchiveReader::Walk::begin(std::uint64_t size, bool was_read) {
    unz_global_info64 about{};
    left_ = std::min(limits_.unpacked, size * limits_.ratio + mebibyte);
    if (!was_read || archive_ == nullptr) {
        first_ = refuse_all(Refusal::archive_damaged, size);
    } else if (unzGetGlobalInfo64(archive_.get(), &about) != UNZ_OK) {
        first_ = refuse_all(Refusal::archive_damaged);
    } else if (about.number_entry > limits_.entries) {
        first_ = refuse_all(Refusal::archive_entries);
    } else {
        status_ =
            about.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(archive_.get());
    }
}

bool ArchiveReader::Walk::read_item(Item& item) const {
    if (unzGetCurrentFileInfo64(archive_.get(), &item.info, nullptr, 0, nullptr, 0, nullptr, 0) !=
        UNZ_OK) {
        return false;
    }
    item.name.resize(item.info.size_filename);
    return unzGetCurrentFileInfo64(archive_.get(), &item.info, item.name.data(),
                                   item.info.size_filename, nullptr, 0, nullptr, 0) == UNZ_OK;
}

std::optional<Refusal> ArchiveReader::Walk::refusal_of(const Item& item) const {
    constexpr unsigned long encrypted = 1;
    const unz_file_info64& info = item.info;
    const Kind kind = kind_of(item.name);
    if (leads_out(item.name)) {
        return Refusal::archive_name;
    }
    if (is_link(info)) {
        return Refusal::symbolic_link;
    }
    if (kind == Kind::archive) {
        return Refusal::archive_nested;
    }
    if (kind == Kind::unknown) {
        return Refusal::unknown_kind;
    }
    if ((info.flag & encrypted) != 0) {
        return Refusal::archive_encrypted;
    }
    if (info.uncompressed_size > left_ ||
        info.uncompressed_size / limits_.ratio > info.compressed_size + mebibyte / limits_.ratio) {
        return Refusal::archive_bomb;
    }
    if (kind == Kind::report && info.uncompressed_size > assessment::exchange::largest_file) {
        return Refusal::too_large;
    }
    return std::nullopt;
}

/// Closing compares the checksum, when everything has been read.
Piece ArchiveReader::Walk::take_report(const Item& item) {
    Piece piece{.source = called(item), .consumed = item.info.compressed_size};
    piece.bytes.resize(static_cast<std::size_t>(item.info.uncompressed_size));
    const int count = unzReadCurrentFile(archive_.get(), piece.bytes.data(),
                                         static_cast<unsigned>(piece.bytes.size()));
    const bool is_whole = count >= 0 && static_cast<std::size_t>(count) == piece.bytes.size();
    const bool fits = unzCloseCurrentFile(archive_.get()) == UNZ_OK;
    if (!is_whole || !fits) {
        piece.bytes.clear();
        piece.refusal = Refusal::archive_damaged;
    }
    return piece;
}

void ArchiveReader::Walk::begin_lines(const Item& item) {
    is_sound_ = true;
    unpacked_ = 0;
    ReadBytes read = [this](char* into, std::size_t room) {
        const int got = unzReadCurrentFile(archive_.get(), into, static_cast<unsigned>(room));
        is_sound_ = is_sound_ && got >= 0;
        unpacked_ += static_cast<std::uint64_t>(std::max(got, 0));
        return static_cast<std::size_t>(std::max(got, 0));
    };
    lines_.emplace(Lines{.item = item, .source = LineSource(std::move(read), called(item))});
}

/// Nothing at the end of the entry, unless it was not what the directory says.
std::optional<Piece> ArchiveReader::Walk::next_line(Lines& lines) {
    const unz_file_info64& info = lines.item.info;
    if (auto piece = lines.source.next()) {
        // As much of the archive as the line has of the entry.
        piece->consumed = piece->consumed * info.compressed_size /
                          std::max<std::uint64_t>(info.uncompressed_size, 1);
        return piece;
    }
    const bool fits = unzCloseCurrentFile(archive_.get()) == UNZ_OK;
    const bool is_whole = is_sound_ && fits && unpacked_ == info.uncompressed_size;
    Piece damaged{.source = called(lines.item), .refusal = Refusal::archive_damaged};
    lines_.reset();
    return is_whole ? std::nullopt : std::optional(std::move(damaged));
}

/// Nothing when there is nothing to be said of it, or not yet.
std::optional<Piece> ArchiveReader::Walk::take(const Item& item) {
    if (item.name.ends_with('/') && item.info.uncompressed_size == 0) {
        return std::nullopt;  // a folder
    }
    const auto refused = [&](Refusal refusal) {
        return Piece{
            .source = called(item), .refusal = refusal, .consumed = item.info.compressed_size};
    };
    if (const auto refusal = refusal_of(item)) {
        return refused(*refusal);
    }
    left_ -= item.info.uncompressed_size;
    if (unzOpenCurrentFile(archive_.get()) != UNZ_OK) {  // also a method that zlib does not know
        return refused(Refusal::archive_damaged);
    }
    if (kind_of(item.name) == Kind::report) {
        return take_report(item);
    }
    begin_lines(item);
    return std::nullopt;
}

std::optional<Piece> ArchiveReader::Walk::next() {
    if (first_) {
        return std::exchange(first_, std::nullopt);
    }
    for (;;) {
        if (lines_) {
            if (auto piece = next_line(*lines_)) {
                return piece;
            }
            continue;
        }
        if (is_over_ || status_ == UNZ_END_OF_LIST_OF_FILE) {
            return std::nullopt;
        }
        if (number_ > 0) {
            status_ = unzGoToNextFile(archive_.get());
        }
        if (status_ == UNZ_END_OF_LIST_OF_FILE) {
            return std::nullopt;
        }
        Item item;
        if (status_ != UNZ_OK || number_++ >= limits_.entries || !read_item(item)) {
            return refuse_all(Refusal::archive_damaged);
        }
        if (auto piece = take(item)) {
            return piece;
        }
    }
}

ArchiveReader::ArchiveReader(std::string name, const SourceLimits& limits)
    : walk_(std::make_unique<Walk>(std::move(name), limits)) {}
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;
ArchiveReader& ArchiveReader::operator=(ArchiveReader&&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

ArchiveReader ArchiveReader::of_file(const std::string& path, std::string name,
                                     const SourceLimits& limits) {
    ArchiveReader reader(std::move(name), limits);
    reader.walk_->begin(path);
    return reader;
}

ArchiveReader ArchiveReader::of_bytes(std::string_view bytes, std::string name,
                                      const SourceLimits& limits) {
    ArchiveReader reader(std::move(name), limits);
    reader.walk_->begin(bytes);
    return reader;
}

std::optional<Piece> ArchiveReader::next() {
    return walk_->next();
}

}  // namespace app::programme
