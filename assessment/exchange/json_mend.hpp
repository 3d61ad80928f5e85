// SPDX-License-Identifier: MIT
#pragma once

// Where a JSON library has to stop, this says why, with the place, and mends the bytes, so that
// the file can be read on and everything wrong with it is reported together: a byte that is not
// UTF-8 and half of a surrogate pair become U+FFFD, a number beyond every type is cut.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "assessment/finding.hpp"

namespace assessment::exchange {

/// Where the library could not go on.
struct Stop {
    std::size_t position = 0;  // bytes read
    std::string token;         // the last one
    std::string where;
    bool is_number = false;  // a number beyond every type
};

/// The finding for what stopped the library, whose cause is mended in `bytes`. Nothing when it
/// is not JSON there.
[[nodiscard]] std::optional<Finding> mend(std::string& bytes, const Stop& stop);

/// The finding for what cannot be mended.
[[nodiscard]] Finding syntax_finding(std::string_view bytes, const Stop& stop);

/// "3:14": the end of a text as line and column, both from 1, columns in characters.
[[nodiscard]] std::string line_and_column(std::string_view before);

/// An error, as both halves of the reader make them.
[[nodiscard]] Finding finding(FindingCode code, std::string where, std::string value,
                              std::string expected = {});

}  // namespace assessment::exchange
