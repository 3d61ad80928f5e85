// SPDX-License-Identifier: MIT
#pragma once

// A cohort of invented reports, for trying out a programme, for tests and for measuring. It looks
// like a province: industries, sizes, cities and parks; an enterprise is good or bad at most things
// at once, larger ones are better, some criteria are hard for all; some keep evidence and some do
// not; most grow from one period to the next. Among them is what a programme office has to find: a
// report twice, a corrected one, drafts, answers that several handed in alike, the greatest level
// everywhere, claims without evidence, and files that somebody altered.
//
// Everything follows from the seed and the number of the report, so that any part of a cohort can
// be made again, in any order and on any machine.

#include <cstdint>
#include <string_view>

#include "assessment/assessment.hpp"
#include "assessment/date.hpp"
#include "assessment/instrument.hpp"

namespace assessment::programme {

struct CohortOptions {
    std::uint64_t seed = 0;
    int periods = 1;  // 1..20: years up to 2026, one after the other
    int altered = 0;  // of a thousand files, 0..1000; of every full thousand exactly so many
};

inline constexpr int most_cohort_periods = 20;

/// What was done to the file after its report was issued.
enum class Tampering : std::uint8_t {
    none,
    content,  // an answer was changed; the digest does not fit
    score,    // the score was raised and the digest made to fit: it does not follow
};

/// The word in documents: "none", "content", "score".
[[nodiscard]] std::string_view name(Tampering tampering);

/// One report before it is one. Those that are the same report twice have the same `origin`, and
/// the same content unless the revision differs.
struct CohortMember {
    std::uint64_t origin = 0;
    int revision = 0;  // 1: the enterprise handed in a corrected one
    Assessment assessment{};
    Date issued{};
    bool is_signed = false;
    bool is_countersigned = false;
    Tampering tampering = Tampering::none;
};

[[nodiscard]] CohortMember cohort_member(const Instrument& instrument, const CohortOptions& options,
                                         std::uint64_t index);

/// Without making the rest of it.
[[nodiscard]] Tampering tampering_of(const CohortOptions& options, std::uint64_t index);

}  // namespace assessment::programme
