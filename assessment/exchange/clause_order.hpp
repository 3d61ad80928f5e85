// SPDX-License-Identifier: MIT
#pragma once

// The order in which clauses stand in a document: numbers by value, "7.2" before "7.10", and
// Chinese numerals with them, 二（二） before 六（三）. Everything else by its bytes.

#include <string_view>

namespace assessment::exchange {

struct ClauseOrder {
    [[nodiscard]] bool operator()(std::string_view left, std::string_view right) const;
};

}  // namespace assessment::exchange
