// SPDX-License-Identifier: MIT
#pragma once

// assets/text/<language>.json -> Catalogue: one flat object, keys dotted, values a sentence or
// an object of plural forms by CLDR category. `_notes` is for translators and is left out.

#include <string_view>

#include "assessment/finding.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] Checked<Catalogue> read_catalogue(std::string_view bytes, const Language& language);

}  // namespace assessment::exchange
