// SPDX-License-Identifier: MIT
#pragma once

// What a programme office counts of one report: whose it is, for which period, what it is worth and
// where every criterion stands. An entry is all that figures, tables and selections are made from;
// what a person typed besides (notes, evidence, figures) stays in the report.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/date.hpp"
#include "assessment/instrument.hpp"
#include "assessment/optional_whole.hpp"
#include "assessment/profile.hpp"
#include "assessment/score.hpp"

namespace assessment::programme {

/// What a report is worth, from best to worst, as its verification found (exchange/verification.hpp
/// says what each proves). From `score_differs` on nothing of it counts unless it is asked for.
enum class Trust : std::uint8_t {
    countersigned,
    is_signed,
    not_signed,
    score_differs,
    unknown_instrument,
    altered,
    unreadable,
};
inline constexpr std::size_t trust_count = 7;

/// The word in documents: "countersigned", "signed", "unsigned", "score-differs" …
[[nodiscard]] std::string_view name(Trust trust);
[[nodiscard]] std::optional<Trust> read_trust(std::string_view name);

[[nodiscard]] constexpr bool counts(Trust trust) {
    return trust <= Trust::not_signed;
}

/// Where one criterion stands, as the report says it.
struct Standing {
    State state = State::unanswered;
    Assurance assurance = Assurance::declared;
    OptionalWhole level;            // 0..5, only when answered
    OptionalWhole supported_level;  // 0..5, only when answered
    OptionalWhole found;            // a commissioner's level, when the report has a review

    bool operator==(const Standing&) const = default;
};

struct Entry {
    std::string enterprise;  // its id, or its name where the report has none
    std::string name;
    std::string period;
    Date issued{};
    Trust trust = Trust::not_signed;
    std::string digest;  // of the report, 64 hexadecimal digits
    InstrumentRef instrument;
    Profile profile;  // industry, size, region, park … as the instrument names its fields
    std::vector<Standing> standings;               // in the order of the instrument's criteria
    std::optional<std::uint32_t> tier;             // the highest achieved with all lower ones
    std::optional<Range> total;                    // hundredths
    std::vector<std::optional<Range>> dimensions;  // in the order of the instrument's dimensions
    int evidences = 0;                             // pieces of evidence named
    bool is_draft = false;                         // something is open

    bool operator==(const Entry&) const = default;
};

}  // namespace assessment::programme
