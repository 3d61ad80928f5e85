// SPDX-License-Identifier: MIT
#pragma once

// What restoring a backup would change here. Nothing that is only here is taken away: enterprises
// and assessments of the backup are added, or replace what is here under the same identifier.

#include <string>
#include <vector>

#include "app/store/stored.hpp"

namespace app::store {

struct Restoration {
    std::vector<RestoredEnterprise> enterprises{};  // those that change
    int unchanged = 0;                              // enterprises of the backup
    Contents after{};                               // everything, as it would be
    std::vector<Change> forward{};
    std::vector<Change> backward{};  // from there to what is now
};

[[nodiscard]] Restoration restoration(const Contents& here, const Contents& backup);

}  // namespace app::store
