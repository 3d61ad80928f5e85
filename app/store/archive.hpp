// SPDX-License-Identifier: MIT
#pragma once

// The stored work of one device. When apply() has returned Done, the changes are on the disk
// and survive a power cut; when it has returned an Error, none of them is there and the same
// changes may be tried again. Applying changes twice is applying them once.

#include <span>
#include <string>

#include "app/store/connection.hpp"
#include "app/store/database.hpp"
#include "app/store/stored.hpp"

namespace app::store {

class Archive {
public:
    static Result<Archive> open(const Medium& medium);
    /// Lasts as long as it is open, and says why.
    static Result<Archive> in_memory(std::string reason);

    [[nodiscard]] bool durable() const { return reason_.empty(); }
    [[nodiscard]] const std::string& reason() const { return reason_; }

    /// All changes in their order, or none.
    Result<Done> apply(std::span<const Change> changes);
    Result<Contents> load();
    /// Takes removed enterprises away for good. Undo reaches back only within one run of the
    /// program, so this is done when it starts.
    Result<Done> purge();
    /// Moves what is in the log into the database file, when nothing else is to be done.
    Result<Done> checkpoint();

private:
    Archive(Database database, std::string reason)
        : database_(std::move(database)), reason_(std::move(reason)) {}

    Database database_;
    std::string reason_;
};

}  // namespace app::store
