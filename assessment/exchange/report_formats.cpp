// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_formats.hpp"

#include <array>

#include "assessment/exchange/report_csv.hpp"
#include "assessment/exchange/report_html.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/exchange/table_document.hpp"

namespace assessment::exchange {

namespace {

constexpr std::array formats{
    ReportFormat{"json", ".json", "application/json", write_report_json, true, false},
    ReportFormat{"html", ".html", "text/html", write_report_html, true, false},
    ReportFormat{"pdf", ".pdf", "application/pdf", write_report_html, true, true},
    ReportFormat{"csv", ".csv", "text/csv", write_report_csv, false, false},
    ReportFormat{"xlsx", ".xlsx",
                 "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 write_report_tables, false, true},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
    return formats;
}

std::string report_format_names() {
    std::string names;
    for (const ReportFormat& format : formats) {
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    }
    return names;
}

}  // namespace assessment::exchange
