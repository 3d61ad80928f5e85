// SPDX-License-Identifier: MIT
#pragma once

// What is in a backup: a line that says what it is, then everything that is stored, in the
// store's own lines, so that it comes back to the byte, also what this program cannot read.
// Removed enterprises are not in it, nor what the store knows of backups and privacy: that is this
// device's.

#include <expected>
#include <string>
#include <string_view>

#include "app/backup/container.hpp"
#include "app/store/stored.hpp"

namespace app::store {

/// A setting of this device alone: what it knows of backups, its PIN, which enterprise it shows.
[[nodiscard]] constexpr bool is_of_this_device(std::string_view key) {
    return key.starts_with("backup") || key.starts_with("device");
}

[[nodiscard]] std::expected<std::string, backup::Refusal> make_backup(const Contents& contents,
                                                                      const backup::Secret& secret);

/// Everything in it can be stored: identifiers are unique, and each assessment has its enterprise.
[[nodiscard]] std::expected<Contents, backup::Refusal> read_backup(std::string_view file,
                                                                   std::string_view passphrase);

}  // namespace app::store
