// SPDX-License-Identifier: MIT
#pragma once

// The table of report formats. The export buttons, `ipgauge report --format` and the docs all
// come from it: a new format is one writer and one row. A format that takes a large library is
// finished by app/office: what is written here is then what it makes the file of, the report's
// tables (table_document.hpp) or its printable page.

#include <span>
#include <string>
#include <string_view>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

struct ReportFormat {
    std::string_view name;        // "html"
    std::string_view extension;   // ".html"
    std::string_view media_type;  // "text/html"
    std::string (*write)(const Report&, const Catalogue&);
    bool has_signatures = false;      // says which electronic signatures the report carries
    bool finished_by_office = false;  // office_file() makes the file of what is written
};

[[nodiscard]] std::span<const ReportFormat> report_formats();

/// "json, html, csv": the names in order, for people at a command line.
[[nodiscard]] std::string report_format_names();

}  // namespace assessment::exchange
