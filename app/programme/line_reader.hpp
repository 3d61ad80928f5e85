// SPDX-License-Identifier: MIT
#pragma once

// Lines out of a stream of bytes, read in large blocks. A line that is too long is cut, so that no
// file fills the memory; the rest of it is passed over.

#include <cstddef>
#include <functional>
#include <string>

namespace app::programme {

/// Fills as many bytes as it can; 0 at the end, or when nothing more can be read.
using ReadBytes = std::function<std::size_t(char* into, std::size_t room)>;

class LineReader {
public:
    /// A line is cut after so many bytes.
    LineReader(ReadBytes read, std::size_t longest);

    /// The next line without its end. False when there is none.
    [[nodiscard]] bool next(std::string& line);
    /// The line that was read last went on.
    [[nodiscard]] bool was_cut() const { return was_cut_; }
    /// Bytes read so far, with those of the line.
    [[nodiscard]] std::size_t consumed() const { return consumed_; }

private:
    bool fill();
    void append(std::string& line, std::size_t count);

    ReadBytes read_;
    std::size_t longest_;
    std::string block_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::size_t consumed_ = 0;
    bool was_cut_ = false;
};

}  // namespace app::programme
