// SPDX-License-Identifier: MIT
#pragma once

// How far something is, on one line of a terminal that is written over and over.

#include <chrono>
#include <cstdint>
#include <string>

#include "app/cli/console.hpp"

namespace app::cli {

/// "[######....] 60 %  12000 reports, 8100 a second, 0:12 left". Without a total there is no bar
/// and nothing about what is left.
[[nodiscard]] std::string progress_line(std::int64_t reports, std::uint64_t bytes,
                                        std::uint64_t total, std::chrono::milliseconds elapsed,
                                        const assessment::Catalogue& words);

/// Writes to `err`, only where somebody looks at it. Erased by erase() or when it goes out of
/// scope.
class ProgressBar {
public:
    ProgressBar(Console& console, std::uint64_t total)
        : console_(console), total_(total), began_(std::chrono::steady_clock::now()) {}
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar() { erase(); }

    void draw(std::int64_t reports, std::uint64_t bytes);
    /// Before anything else is written.
    void erase();

private:
    Console& console_;
    std::uint64_t total_;  // bytes; 0 when it is not known
    std::chrono::steady_clock::time_point began_;
    bool is_drawn_ = false;
};

}  // namespace app::cli
