// SPDX-License-Identifier: MIT
#include "app/programme/archive_source.hpp"

#include <unzip.h>

#include <algorithm>
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

class ArchiveReader {
public:
    ArchiveReader(Archive archive, std::string name, std::uint64_t size, const SourceLimits& limits,
                  const TakePiece& take)
        : archive_(std::move(archive)),
          name_(std::move(name)),
          limits_(limits),
          take_(take),
          left_(std::min(limits.unpacked, size * limits.ratio + mebibyte)) {}

    bool read();

private:
    [[nodiscard]] bool read_item(Item& item) const;
    [[nodiscard]] std::optional<Refusal> refusal_of(const Item& item) const;
    bool take(const Item& item);
    bool take_report(const Item& item);
    bool take_lines(const Item& item);
    bool refuse(const std::string& name, Refusal refusal, std::uint64_t consumed = 0) {
        return take_({.source = name, .refusal = refusal, .consumed = consumed});
    }
    [[nodiscard]] std::string called(const Item& item) const {
        return as_text(name_ + "/" + item.name);
    }

    Archive archive_;
    std::string name_;
    const SourceLimits& limits_;
    const TakePiece& take_;
    std::uint64_t left_;  // bytes that may still be unpacked
};

bool ArchiveReader::read_item(Item& item) const {
    if (unzGetCurrentFileInfo64(archive_.get(), &item.info, nullptr, 0, nullptr, 0, nullptr, 0) !=
        UNZ_OK) {
        return false;
    }
    item.name.resize(item.info.size_filename);
    return unzGetCurrentFileInfo64(archive_.get(), &item.info, item.name.data(),
                                   item.info.size_filename, nullptr, 0, nullptr, 0) == UNZ_OK;
}

std::optional<Refusal> ArchiveReader::refusal_of(const Item& item) const {
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
bool ArchiveReader::take_report(const Item& item) {
    Piece piece{.source = called(item), .consumed = item.info.compressed_size};
    piece.bytes.resize(static_cast<std::size_t>(item.info.uncompressed_size));
    const int count = unzReadCurrentFile(archive_.get(), piece.bytes.data(),
                                         static_cast<unsigned>(piece.bytes.size()));
    const bool is_whole = count >= 0 && static_cast<std::size_t>(count) == piece.bytes.size();
    const bool fits = unzCloseCurrentFile(archive_.get()) == UNZ_OK;
    return is_whole && fits
               ? take_(std::move(piece))
               : refuse(piece.source, Refusal::archive_damaged, item.info.compressed_size);
}

bool ArchiveReader::take_lines(const Item& item) {
    bool is_sound = true;
    std::uint64_t count = 0;
    const ReadBytes read = [&](char* into, std::size_t room) {
        const int got = unzReadCurrentFile(archive_.get(), into, static_cast<unsigned>(room));
        is_sound = is_sound && got >= 0;
        count += static_cast<std::uint64_t>(std::max(got, 0));
        return static_cast<std::size_t>(std::max(got, 0));
    };
    const std::string name = called(item);
    const std::uint64_t unpacked = std::max<std::uint64_t>(item.info.uncompressed_size, 1);
    bool goes_on = read_lines(read, name, [&](Piece&& piece) {
        // As much of the archive as the line has of the entry.
        piece.consumed = piece.consumed * item.info.compressed_size / unpacked;
        return take_(std::move(piece));
    });
    const bool fits = unzCloseCurrentFile(archive_.get()) == UNZ_OK;
    if (goes_on && (!is_sound || !fits || count != item.info.uncompressed_size)) {
        goes_on = refuse(name, Refusal::archive_damaged);
    }
    return goes_on;
}

bool ArchiveReader::take(const Item& item) {
    if (item.name.ends_with('/') && item.info.uncompressed_size == 0) {
        return true;  // a folder
    }
    if (const auto refusal = refusal_of(item)) {
        return refuse(called(item), *refusal, item.info.compressed_size);
    }
    left_ -= item.info.uncompressed_size;
    if (unzOpenCurrentFile(archive_.get()) != UNZ_OK) {  // also a method that zlib does not know
        return refuse(called(item), Refusal::archive_damaged, item.info.compressed_size);
    }
    return kind_of(item.name) == Kind::report ? take_report(item) : take_lines(item);
}

bool ArchiveReader::read() {
    unz_global_info64 about{};
    if (unzGetGlobalInfo64(archive_.get(), &about) != UNZ_OK) {
        return refuse(name_, Refusal::archive_damaged);
    }
    if (about.number_entry > limits_.entries) {
        return refuse(name_, Refusal::archive_entries);
    }
    std::uint64_t number = 0;
    int status =
        about.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(archive_.get());
    for (; status == UNZ_OK && number < limits_.entries; ++number) {
        Item item;
        if (!read_item(item)) {
            status = UNZ_BADZIPFILE;
            break;
        }
        if (!take(item)) {
            return false;
        }
        status = unzGoToNextFile(archive_.get());
    }
    return status == UNZ_END_OF_LIST_OF_FILE || refuse(name_, Refusal::archive_damaged);
}

}  // namespace

bool read_archive(const std::string& path, const std::string& name, const SourceLimits& limits,
                  const TakePiece& take) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    Archive archive(unzOpen64(path.c_str()));
    if (error || archive == nullptr) {
        return take({.source = name,
                     .refusal = Refusal::archive_damaged,
                     .consumed = error ? 0 : static_cast<std::uint64_t>(size)});
    }
    return ArchiveReader(std::move(archive), name, size, limits, take).read();
}

}  // namespace app::programme
