// SPDX-License-Identifier: MIT
#pragma once

// Where reports come from: files, folders with everything below them, archives, and streams of one
// report a line. Whatever lies there may be anybody's, so nothing is followed or unpacked without a
// bound: no symbolic links, no names that lead out of an archive, no archives in archives, no more
// bytes than a report may have, nothing that unpacks to far more than it is. What is refused is
// handed on too, with its reason, in its place.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/programme/refusal.hpp"
#include "assessment/result.hpp"

namespace app::programme {

/// One file, entry or line.
struct Piece {
    std::string source{};  // "reports/a.json", "reports.zip/b.json", "reports.ndjson:12"
    std::string bytes{};
    std::optional<Refusal> refusal{};  // there are no bytes then
    std::uint64_t consumed = 0;        // bytes of the files on the disk that it took, for progress
};

/// Takes the next one; false to have no more.
using TakePiece = std::function<bool(Piece&&)>;

/// The most there may be, beside the largest report (exchange::largest_file).
struct SourceLimits {
    int folders = 32;                                                 // one in another
    std::uint64_t entries = 1'000'000;                                // of one archive
    std::uint64_t unpacked = std::uint64_t{64} * 1024 * 1024 * 1024;  // bytes of one archive
    /// An archive unpacks to at most so many times its size, and the same for each entry beyond its
    /// first mebibyte. Reports unpack to seven times.
    std::uint64_t ratio = 150;
};

/// Everything at this path, in the order of names. "-" is the standard input, one report a line.
/// Names of sources begin with the last part of the path. False when no more were wanted.
bool read_source(const std::string& path, std::istream& standard, const SourceLimits& limits,
                 const TakePiece& take);

/// How many bytes of files there are, for a bar; 0 for the standard input.
[[nodiscard]] std::uint64_t size_of_source(const std::string& path, const SourceLimits& limits);

}  // namespace app::programme
