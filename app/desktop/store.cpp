// SPDX-License-Identifier: MIT
#include "app/desktop/store.hpp"

#include <system_error>

#include "app/store/protocol.hpp"

namespace app::desktop {

store::Result<store::Archive> Store::open() const {
    using assessment::ErrorCode;
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    auto archive = store::Archive::open({.path = file_.string()});
    // What a browser would have blocked is here a file that may not be written.
    if (!archive && archive.error().code == ErrorCode::storage_blocked) {
        return assessment::fail(ErrorCode::file_unwritable, file_.string(), archive.error().detail);
    }
    return archive;
}

std::string Store::answer(std::string_view request) {
    if (!archive_) {
        auto archive = open();
        if (!archive) {
            return store::refuse(archive.error(), request);
        }
        archive_ = std::move(*archive);
    }
    return store::handle(*archive_, request);
}

}  // namespace app::desktop
