// SPDX-License-Identifier: MIT
#include "app/desktop/store.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "app/store/protocol.hpp"
#include "app/store/rescue.hpp"

namespace app::desktop {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_rescued = std::uintmax_t{256} << 20U;  // bytes

fs::path with(fs::path path, const char* ending) {
    return path += ending;
}

std::vector<std::byte> bytes_of(const fs::path& path) {
    std::error_code none;
    const auto size = fs::file_size(path, none);
    if (none || size > largest_rescued) {
        return {};
    }
    std::vector<std::byte> bytes(size);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return bytes;
}

/// A name that nothing has yet: "work.db.damaged", "work.db.damaged-2" …
fs::path beside(const fs::path& file) {
    fs::path path = with(file, ".damaged");
    for (int number = 2; fs::exists(path); ++number) {
        path = with(file, (".damaged-" + std::to_string(number)).c_str());
    }
    return path;
}

/// A new file with what was found, whole before it takes the place of the other.
store::Result<store::Done> write_rescued(const fs::path& file, const store::Rescue& found,
                                         const std::string& kept) {
    std::error_code ignored;
    fs::remove(file, ignored);  // of a rescue that was cut off
    fs::remove(with(file, "-wal"), ignored);
    auto archive = store::Archive::open({.path = file.string()});
    if (!archive) {
        return std::unexpected(archive.error());
    }
    if (auto filled = store::fill(*archive, found, kept); !filled) {
        return filled;
    }
    return archive->checkpoint();
}

}  // namespace

store::Result<store::Archive> Store::open() const {
    using assessment::ErrorCode;
    std::error_code error;
    fs::create_directories(file_.parent_path(), error);
    if (const fs::path fresh = with(file_, ".rescued"); !fs::exists(file_) && fs::exists(fresh)) {
        fs::rename(fresh, file_, error);  // a rescue was cut off before its last step
    }
    auto archive = store::Archive::open({.path = file_.string()});
    // What a browser would have blocked is here a file that may not be written.
    if (!archive && archive.error().code == ErrorCode::storage_blocked) {
        return assessment::fail(ErrorCode::file_unwritable, file_.string(), archive.error().detail);
    }
    return !archive && archive.error().code == ErrorCode::storage_damaged ? rescued(archive.error())
                                                                          : std::move(archive);
}

/// A file of which nothing can be read may be something else altogether: it is left alone.
store::Result<store::Archive> Store::rescued(const assessment::Error& why) const {
    const auto found =
        store::rescue({.database = bytes_of(file_), .log = bytes_of(with(file_, "-wal"))});
    if (found.contents.enterprises.empty()) {
        return std::unexpected(why);
    }
    const fs::path damaged = beside(file_);
    const fs::path fresh = with(file_, ".rescued");
    if (auto written = write_rescued(fresh, found, damaged.string()); !written) {
        return std::unexpected(written.error());
    }
    std::error_code error;
    fs::rename(with(file_, "-wal"), with(damaged, "-wal"), error);  // where there is one
    fs::rename(file_, damaged, error);
    if (!error) {
        fs::rename(fresh, file_, error);
    }
    return error ? std::unexpected(why) : store::Archive::open({.path = file_.string()});
}

/// Damaged files that were put beside are copies of what was stored.
store::Result<store::Done> Store::forget_damaged(const fs::path& file) {
    const std::string start = with(file, ".damaged").filename().string();
    std::error_code error;
    std::vector<fs::path> copies;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), error)) {
        if (entry.path().filename().string().starts_with(start)) {
            copies.push_back(entry.path());
        }
    }
    for (const fs::path& copy : copies) {
        fs::remove(copy, error);
        if (error) {
            return assessment::fail(assessment::ErrorCode::file_unwritable, copy.string(),
                                    error.message());
        }
    }
    return store::Done{};
}

std::string Store::answer(std::string_view request) {
    if (!archive_) {
        auto archive = open();
        if (!archive) {
            return store::refuse(archive.error(), request);
        }
        archive_ = std::move(*archive);
        archive_->also_erases([file = file_] { return forget_damaged(file); });
    }
    return store::handle(*archive_, request);
}

}  // namespace app::desktop
