// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_formats.hpp"

#include <array>

#include "assessment/exchange/report_csv.hpp"
#include "assessment/exchange/report_html.hpp"
#include "assessment/exchange/report_json.hpp"

namespace assessment::exchange {

namespace {

constexpr std::array formats{
    ReportFormat{"json", ".json", "application/json", write_report_json},
    ReportFormat{"html", ".html", "text/html", write_report_html},
    ReportFormat{"csv", ".csv", "text/csv", write_report_csv},
    ReportFormat{"xlsx", ".xlsx",
                 "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", nullptr},
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
