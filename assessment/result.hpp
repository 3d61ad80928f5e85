// SPDX-License-Identifier: MIT
#pragma once

// What can go wrong when the world refuses: a disk is full, a file is missing, storage is
// blocked. A wrong document is not an Error but a list of findings (finding.hpp), and a
// mistake of ours is an assert.

#include <expected>
#include <string>
#include <utility>

namespace assessment {

enum class ErrorCode {
    file_missing,
    file_unreadable,
    file_unwritable,
    font_missing,
    storage_blocked,
    storage_busy,
    storage_full,
    storage_damaged,
    storage_newer,
    storage_failed,
};
inline constexpr int error_code_count = static_cast<int>(ErrorCode::storage_failed) + 1;

/// One refusal: what happened, to which file or table, and the machine's own words for it.
struct Error {
    ErrorCode code;
    std::string where;
    std::string detail;

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// The value of a Result that yields nothing but "it was done".
struct Done {
    bool operator==(const Done&) const = default;
};

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string where,
                                                 std::string detail = {}) {
    return std::unexpected(Error{code, std::move(where), std::move(detail)});
}

}  // namespace assessment
