// SPDX-License-Identifier: MIT
#pragma once

// A report as tables, in the order of the printed page: summary, conditions, dimensions, gaps,
// plan, answers, figures, evidence, profile. They say all that the page says of this enterprise,
// in the report's language, with numbers that can be counted with. Of a report of levels only the
// last three are not there.

#include <vector>

#include "assessment/exchange/table.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] std::vector<Table> report_tables(const Report& report, const Catalogue& words);

}  // namespace assessment::exchange
