// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_csv.hpp"

#include "assessment/exchange/csv.hpp"
#include "assessment/exchange/report_tables.hpp"

namespace assessment::exchange {

std::string write_report_csv(const Report& report, const Catalogue& words) {
    return write_csv(report_tables(report, words));
}

}  // namespace assessment::exchange
