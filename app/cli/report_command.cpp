// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "app/cli/commands.hpp"
#include "app/cli/documents.hpp"
#include "app/cli/files.hpp"
#include "app/office/office_files.hpp"
#include "assessment/exchange/report_formats.hpp"

namespace app::cli {

using namespace assessment::literals;

Exit run_report(const Request& request, Console& console) {
    const auto formats = assessment::exchange::report_formats();
    const auto format =
        std::ranges::find(formats, request.format, &assessment::exchange::ReportFormat::name);
    if (format == formats.end()) {
        return show_bad_use(
            console, console.words("cli.use.unknown_format"_text,
                                   {{"format", request.format},
                                    {"formats", assessment::exchange::report_format_names()}}));
    }
    const bool is_levels_only = request.disclosure == "levels-only";
    if (!is_levels_only && request.disclosure != "full") {
        return show_bad_use(console, console.words("cli.use.unknown_disclosure"_text,
                                                   {{"disclosure", request.disclosure}}));
    }
    auto opened = open_document(request.operand, request.instrument, console);
    if (!opened.document) {
        return opened.exit;
    }
    // A report that was made before has the plan that it was made with, or none.
    const bool is_new = !opened.document->report;
    auto report = as_report(std::move(*opened.document));
    if (is_new) {
        add_plan(report);
    }
    if (is_levels_only) {
        report = disclosed(std::move(report), assessment::Disclosure::levels_only);
    }
    const auto bytes = office::report_file(*format, report, console.words, console.fonts);
    if (!bytes) {
        return show(console, bytes.error());
    }
    const auto written = write_file(request.output, *bytes, console.out);
    return written ? Exit::done : show(console, written.error());
}

}  // namespace app::cli
