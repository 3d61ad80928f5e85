// SPDX-License-Identifier: MIT
#pragma once

// The printable page as a PDF: A4, page numbers, text that can be selected and copied, the parts of
// the fonts that it uses in it. Everything in the file comes from the page, its dates too, so the
// same page gives the same bytes wherever it is written.

#include <string>
#include <string_view>

#include "assessment/result.hpp"

namespace app::office {

/// The files of the font, in the order in which they are asked for a character (assets/fonts).
inline constexpr const char* const font_files[] = {"first.otf", "ui.otf", "common.otf", "rare.otf"};

/// `page` is what write_report_html() gives; the fonts lie in the folder `fonts`. Fails when one
/// that is needed is not there. A character that none has is printed as 〓, and its code told at
/// the end.
[[nodiscard]] assessment::Result<std::string> write_pdf(std::string_view page,
                                                        const std::string& fonts);

}  // namespace app::office
