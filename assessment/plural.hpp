// SPDX-License-Identifier: MIT
#pragma once

// Which form of a sentence a whole number takes in a language, by the rules of the Unicode
// CLDR. A new language of one of these families needs no code; any other takes "one" for 1
// and "other" for the rest.

#include <cstdint>
#include <string_view>

namespace assessment {

/// "zero", "one", "two", "few", "many" or "other".
[[nodiscard]] std::string_view plural_category(std::string_view language, std::int64_t count);

}  // namespace assessment
