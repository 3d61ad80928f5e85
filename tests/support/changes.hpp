// SPDX-License-Identifier: MIT
#pragma once

// Changed documents: a sound one with some members set or removed, as the lists of cases in
// tests/data/broken say: {"at": JSON Pointer, "value": …} or {"at": …, "remove": true}. The
// last token "-" of a pointer is the place after the last item.

#include <functional>
#include <string>
#include <string_view>

#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"

namespace tests {

[[nodiscard]] assessment::exchange::Json changed(assessment::exchange::Json document,
                                                 const assessment::exchange::Json& changes);

/// JSON as bytes with every number spelled as it came, unlike the canonical form.
[[nodiscard]] std::string write_as_is(const assessment::exchange::Json& json);

/// Tries every case of a file on a sound document and compares all findings.
void check_rules(std::string_view sound, std::string_view rules,
                 const std::function<assessment::Findings(const std::string& bytes)>& read);

}  // namespace tests
