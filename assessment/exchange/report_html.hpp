// SPDX-License-Identifier: MIT
#pragma once

// A report as one printable A4 page in the language of the catalogue: no script, nothing from
// elsewhere, so it can be opened, mailed, printed, signed and stamped anywhere. Everything a
// person typed is in it, escaped. It holds the digest of the JSON report as its check code.

#include <string>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] std::string write_report_html(const Report& report, const Catalogue& words);

}  // namespace assessment::exchange
