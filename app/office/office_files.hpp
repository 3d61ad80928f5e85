// SPDX-License-Identifier: MIT
#pragma once

// The files of office programs, by the name of their format in report_formats(). What writes
// them is large and seldom wanted: natively it is part of the program, in the browser a program
// of its own (wasm/writer_main.cpp) that is loaded when somebody asks for such a file.

#include <string>
#include <string_view>

#include "assessment/exchange/report_formats.hpp"
#include "assessment/result.hpp"

namespace app::office {

/// `source` is what the format's row writes; `fonts` the folder with the files of the font, of
/// which a PDF takes what it uses.
[[nodiscard]] assessment::Result<std::string> office_file(std::string_view format,
                                                          std::string_view source,
                                                          const std::string& fonts);

/// A report in any format, whoever writes it.
[[nodiscard]] assessment::Result<std::string> report_file(
    const assessment::exchange::ReportFormat& format, const assessment::Report& report,
    const assessment::Catalogue& words, const std::string& fonts);

}  // namespace app::office
