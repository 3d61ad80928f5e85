// SPDX-License-Identifier: MIT
#include "assessment/exchange/report_formats.hpp"

#include <array>

#include "assessment/exchange/report_html.hpp"
#include "assessment/exchange/report_json.hpp"

namespace assessment::exchange {

namespace {

constexpr std::array formats{
    ReportFormat{"json", ".json", "application/json", write_report_json},
    ReportFormat{"html", ".html", "text/html", write_report_html},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
    return formats;
}

}  // namespace assessment::exchange
