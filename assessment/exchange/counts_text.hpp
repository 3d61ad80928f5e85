// SPDX-License-Identifier: MIT
#pragma once

// Counts in one line: "3:20 17:4" says that 3 occurs 20 times and 17 four times. A histogram of
// thousands of values as a JSON array would be a tree of thousands of nodes; as a line it is read
// where it stands. There is one way to write a line: keys ascend, no count is 0, one space between.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assessment::exchange {

struct CountLimits {
    std::uint64_t largest_key = 0;
    std::uint64_t largest_count = 0;
};

using KeyCounts = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// Adds " key:count" to a line, or "key:count" to an empty one.
void add_count(std::string& line, std::uint64_t key, std::uint64_t count);

/// None unless it is written exactly so, within the limits.
[[nodiscard]] std::optional<KeyCounts> read_counts(std::string_view line,
                                                   const CountLimits& limits);

}  // namespace assessment::exchange
