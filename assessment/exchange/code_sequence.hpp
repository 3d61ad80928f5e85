// SPDX-License-Identifier: MIT
#pragma once

// A document in several QR codes, for two devices with nothing between them but a camera. Each
// code's text is one line,
//
//     IPG1 2/6 1f0c93ab {"assessment":…
//
// the second of six, the first eight digits of the whole document's SHA-256, and its share of the
// document, cut between two characters. What a scanner makes of them, one text after the other in
// any order, is read back as long as each is on a line of its own. A document has its new lines
// outside of texts only (JSON), so they leave as spaces.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/finding.hpp"

namespace assessment::exchange {

/// A code with more is hard to scan from a screen.
inline constexpr std::size_t largest_share = 1000;  // bytes
/// More than this nobody scans.
inline constexpr std::size_t most_codes = 99;

/// The texts in order; none when the document, which is UTF-8, needs more than `most_codes`.
[[nodiscard]] std::vector<std::string> code_texts(std::string_view document);

/// The first line that says anything is the text of such a code.
[[nodiscard]] bool are_code_texts(std::string_view bytes);

/// The document that the lines hold; lines that are none of such a code are passed over. Findings:
/// `missing_member` ("QR 5/6") for each code that is not there, `wrong_count` when codes of two
/// documents are among them, `digest_differs` when what they hold was changed, `wrong_format` when
/// it is texts of codes again.
[[nodiscard]] Checked<std::string> joined_codes(std::string_view bytes);

}  // namespace assessment::exchange
