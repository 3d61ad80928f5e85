// SPDX-License-Identifier: MIT
#pragma once

// Reports in a ZIP archive. Nothing of it is ever written to the disk.

#include <string>

#include "app/programme/source.hpp"

namespace app::programme {

/// The entries in the order of the archive's directory. False when no more were wanted.
bool read_archive(const std::string& path, const std::string& name, const SourceLimits& limits,
                  const TakePiece& take);

}  // namespace app::programme
