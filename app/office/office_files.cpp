// SPDX-License-Identifier: MIT
#include "app/office/office_files.hpp"

#include "app/office/xlsx.hpp"

namespace app::office {

using assessment::Result;

Result<std::string> office_file(std::string_view format,
                                const assessment::exchange::TableDocument& document) {
    if (format == "xlsx") {
        return write_xlsx(document);
    }
    return assessment::fail(assessment::ErrorCode::file_unwritable, std::string(format));
}

Result<std::string> report_file(const assessment::exchange::ReportFormat& format,
                                const assessment::Report& report,
                                const assessment::Catalogue& words) {
    if (format.write != nullptr) {
        return format.write(report, words);
    }
    return office_file(format.name, assessment::exchange::table_document(report, words));
}

}  // namespace app::office
