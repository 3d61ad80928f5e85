// SPDX-License-Identifier: MIT
#pragma once

// The tables of a report as one CSV file, for those who count on with its numbers.

#include <string>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] std::string write_report_csv(const Report& report, const Catalogue& words);

}  // namespace assessment::exchange
