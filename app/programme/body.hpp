// SPDX-License-Identifier: MIT
#pragma once

// The bytes of a report as a collection keeps them: compressed with zlib, quickly rather than well,
// for it is done once for each of very many.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace app::programme {

[[nodiscard]] std::string compressed(std::string_view bytes);

/// Nothing when they are not the compressed form of exactly so many bytes.
[[nodiscard]] std::optional<std::string> uncompressed(std::string_view body, std::size_t size);

}  // namespace app::programme
