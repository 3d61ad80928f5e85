// SPDX-License-Identifier: MIT
#pragma once

// What a file is taken for by its name, and files of one report a line.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/programme/line_reader.hpp"
#include "app/programme/source.hpp"

namespace app::programme {

enum class Kind : std::uint8_t { report, lines, archive, unknown };

/// .json; .ndjson and .jsonl; .zip; whatever the case.
[[nodiscard]] Kind kind_of(std::string_view name);

/// Reports of which each is a line that is not blank, called "NAME:LINE".
class LineSource {
public:
    LineSource(ReadBytes read, std::string name);

    /// Nothing at the end.
    [[nodiscard]] std::optional<Piece> next();

private:
    LineReader lines_;
    std::string name_;
    std::size_t before_ = 0;
    std::size_t number_ = 0;
};

/// All of them. False when no more were wanted.
bool read_lines(ReadBytes read, const std::string& name, const TakePiece& take);

/// A name from the world outside as a text: UTF-8, and not longer than 1,024 bytes.
[[nodiscard]] std::string as_text(std::string_view name);

}  // namespace app::programme
