// SPDX-License-Identifier: MIT
#pragma once

// Who uses what is kept, and what may become of it therefore.

#include <cstdint>
#include <vector>

#include "app/session.hpp"

namespace app {

/// The enterprises with an assessment that is made with this instrument; nobody uses a pack.
[[nodiscard]] std::vector<const EnterpriseRecord*> users_of(const Session& session,
                                                            const DocumentKey& key);

/// How a file stands to what is here.
enum class FileStanding : std::uint8_t {
    is_new,
    is_here,      // exactly it
    is_other,     // another one with this id and version, which nobody uses
    is_used,      // likewise, and assessments are made with it
    is_shipped,   // exactly it, shipped with the program
    is_reserved,  // another one with this id and version is shipped with the program
};
[[nodiscard]] FileStanding standing_of(const Session& session, const KeptFile& file);

[[nodiscard]] bool may_keep(const Session& session, const KeptFile& file);

}  // namespace app
