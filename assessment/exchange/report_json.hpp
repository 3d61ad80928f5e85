// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.report/1` <-> Report: one file that says who was assessed, with which instrument,
// what was answered and what came of it. Its `digest` is the SHA-256 of its own canonical form
// (RFC 8785) without `digest` and `signatures`, so paper and file can be matched. Reading trusts
// nothing: the score is computed again from the answers, and what does not agree is a warning.
// A report that discloses levels only has the member `levels` (levels_json.hpp) in place of
// `assessment`. Whether the signatures fit is not asked here (verification.hpp).

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "assessment/exchange/json.hpp"
#include "assessment/finding.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// What a report is, said in the file itself: never an official recognition.
inline constexpr std::string_view report_label = "self-assessment-reference";

using FindInstrument =
    std::function<std::shared_ptr<const Instrument>(const InstrumentRef& reference)>;

[[nodiscard]] Checked<Report> read_report(std::string_view bytes, const FindInstrument& find);
/// The same for a document that is parsed already.
[[nodiscard]] Checked<Report> read_report(const ParsedJson& parsed, const FindInstrument& find);
/// And whose report_digest() is known.
[[nodiscard]] Checked<Report> read_report(const ParsedJson& parsed, const FindInstrument& find,
                                          std::string_view digest);

/// The document with its digest.
[[nodiscard]] Json to_json(const Report& report);

/// The members of the document that are computed: `draft`, `score` and, if it has one, `plan`.
[[nodiscard]] Json figures_json(const Report& report);

/// The digest of what write_report_json() writes: 64 hexadecimal digits.
[[nodiscard]] std::string report_digest(const Report& report);

/// SHA-256 of a report's canonical form without `digest` and `signatures`.
[[nodiscard]] std::string report_digest(const Json& root);

/// Canonical JSON and one line feed. The words play no part: it is the same in every language.
[[nodiscard]] std::string write_report_json(const Report& report, const Catalogue& words);

/// A file says it is a report.
[[nodiscard]] bool is_report(const Json& root);

}  // namespace assessment::exchange
