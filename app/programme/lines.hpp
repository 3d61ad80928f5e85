// SPDX-License-Identifier: MIT
#pragma once

// What a file is taken for by its name, and files of one report a line.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/programme/line_reader.hpp"
#include "app/programme/source.hpp"

namespace app::programme {

enum class Kind : std::uint8_t { report, lines, archive, unknown };

/// .json; .ndjson and .jsonl; .zip; whatever the case.
[[nodiscard]] Kind kind_of(std::string_view name);

/// One piece a line that is not blank, called "NAME:LINE". False when no more were wanted.
bool read_lines(const ReadBytes& read, const std::string& name, const TakePiece& take);

}  // namespace app::programme
