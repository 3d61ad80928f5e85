// SPDX-License-Identifier: MIT
#pragma once

// Collecting: one thread reads sources, several verify what they hold, and the one that called
// writes it into the collection, a batch in a transaction. The memory that it takes does not grow
// with the number of reports.

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "app/programme/collection.hpp"
#include "app/programme/intake.hpp"
#include "app/programme/source.hpp"

namespace app::programme {

struct CollectOptions {
    unsigned workers = 2;      // threads that verify
    std::size_t batch = 1000;  // reports in a transaction
    SourceLimits limits{};
};

/// How far it is, told after each batch.
struct Progress {
    Tally tally{};
    std::uint64_t bytes = 0;  // of the files, read so far
};

/// What is told on the way. Either may be empty.
struct Listener {
    std::function<void(const Intake&)> unsound{};  // each that is not worth anything
    std::function<void(const Progress&)> progress{};
};

/// Adds everything at these paths. What was added until it failed stays.
[[nodiscard]] Result<Tally> collect(Collection& collection, std::int64_t run,
                                    const std::vector<std::string>& paths, std::istream& standard,
                                    const CollectOptions& options, const Listener& listener);

}  // namespace app::programme
