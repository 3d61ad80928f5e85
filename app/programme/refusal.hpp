// SPDX-License-Identifier: MIT
#pragma once

// Why a file was not taken for a report, or what is to be said against one that was: for files that
// were never read the kind of refusal, for reports what their verification found. Kept in the
// collection, so that it can be said later and in another language.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/finding.hpp"
#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace app::programme {

/// A file that was not even read.
enum class Refusal : std::uint8_t {
    unknown_kind,  // no .json, .ndjson or .zip
    symbolic_link,
    not_a_file,  // a device, a pipe …
    too_large,   // as a report
    too_deep,    // folders in folders in folders
    cannot_read,
    archive_damaged,
    archive_encrypted,
    archive_name,     // an absolute name, or one with ".."
    archive_nested,   // an archive in an archive
    archive_bomb,     // unpacks to far more than it should
    archive_entries,  // too many files in it
    desk_full,        // more reports than a screen takes
    file_too_large,   // as a file of many reports
};
inline constexpr std::size_t refusal_count = 14;

[[nodiscard]] std::string_view name(Refusal refusal);

/// Either a refusal, or a finding about a report.
struct Reason {
    std::optional<Refusal> refusal{};
    assessment::Finding finding{};

    bool operator==(const Reason&) const = default;
};
using Reasons = std::vector<Reason>;

/// At most so many are kept of one report, each with texts of at most so many bytes.
inline constexpr std::size_t most_reasons = 8;
inline constexpr std::size_t longest_reason_text = 160;

[[nodiscard]] Reasons reasons_of(const assessment::Findings& findings);

/// A JSON array in canonical form, and the way back. Whatever is not of that form is left out.
[[nodiscard]] std::string write_reasons(const Reasons& reasons);
[[nodiscard]] Reasons read_reasons(std::string_view json);

/// The same for somebody at a screen: places by their name, and of a file that is no report at all
/// only what to do about it. The instrument is that of the report, if there is one.
[[nodiscard]] std::string plain_text(const Reason& reason, const assessment::Instrument* instrument,
                                     const assessment::Catalogue& words);

/// A sentence.
[[nodiscard]] std::string reason_text(const Reason& reason, const assessment::Catalogue& words);

}  // namespace app::programme
