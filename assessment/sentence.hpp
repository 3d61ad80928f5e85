// SPDX-License-Identifier: MIT
#pragma once

// What is wrong, in a sentence for people: the words come from the catalogue under
// `finding.<code>` and `error.<code>`. Screens, command line and tests say it with the same words.

#include <string>

#include "assessment/finding.hpp"
#include "assessment/result.hpp"
#include "assessment/text.hpp"

namespace assessment {

/// Without its place, which the caller shows in its own way.
[[nodiscard]] std::string sentence(const Finding& finding, const Catalogue& words);

/// With the file or table it is about, and the machine's own words at the end.
[[nodiscard]] std::string sentence(const Error& error, const Catalogue& words);

/// The name of a code as it stands in the catalogues: "file_missing".
[[nodiscard]] std::string_view name(ErrorCode code);

}  // namespace assessment
