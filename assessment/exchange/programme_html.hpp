// SPDX-License-Identifier: MIT
#pragma once

// The figures of a programme as one page that needs nothing else: tables with pictures beside them,
// each with its definition a click away. Nothing in it can run or load, and whatever a name holds,
// it is text.

#include <string>

#include "assessment/exchange/programme_tables.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] std::string write_programme_html(const ProgrammeReport& report,
                                               const Catalogue& words);

}  // namespace assessment::exchange
