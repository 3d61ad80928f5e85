// SPDX-License-Identifier: MIT
#include "app/office/office_files.hpp"

#include "app/office/pdf.hpp"
#include "app/office/xlsx.hpp"
#include "assessment/exchange/table_document.hpp"

namespace app::office {

using assessment::Result;

Result<std::string> office_file(std::string_view format, std::string_view source,
                                const std::string& fonts) {
    if (format == "pdf") {
        return write_pdf(source, fonts);
    }
    if (format == "xlsx") {
        const auto document = assessment::exchange::read_table_document(source);
        if (document.value) {
            return write_xlsx(*document.value);
        }
    }
    return assessment::fail(assessment::ErrorCode::file_unwritable, std::string(format));
}

Result<std::string> report_file(const assessment::exchange::ReportFormat& format,
                                const assessment::Report& report,
                                const assessment::Catalogue& words, const std::string& fonts) {
    std::string written = format.write(report, words);
    if (format.finished_by_office) {
        return office_file(format.name, written, fonts);
    }
    return written;
}

}  // namespace app::office
