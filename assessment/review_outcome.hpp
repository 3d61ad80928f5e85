// SPDX-License-Identifier: MIT
#pragma once

// What follows from a review: criterion by criterion the two views side by side, what counts in
// the end, and the scores of both and of the outcome, each by the one engine. Computed, never
// stored. The outcome is an assessment in levels, of the review and not a new one of the
// enterprise: where a level was changed there are no figures that it could be answered with.

#include <cstdint>
#include <vector>

#include "assessment/agreement.hpp"
#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment {

enum class ReviewState : std::uint8_t {
    open,      // not judged
    outdated,  // judged, and the enterprise has changed its answer since
    agreed,    // both say the same
    differs,   // they do not, and nobody has decided
    decided
};

/// One criterion that applies, by its index in the instrument.
struct Reviewed {
    std::uint32_t criterion = 0;
    ReviewState state = ReviewState::open;
    Standing own{};    // as the enterprise states it now
    Standing found{};  // unanswered while it is not judged
    /// What counts: what was decided, else what was found where both agree, else the enterprise's
    /// own with no more than documented behind it.
    Standing outcome{};
    bool seen = false;
    int apart = 0;  // levels between the two, 0..5; 6 where only one of them has a level

    bool operator==(const Reviewed&) const = default;
};

struct ReviewOutcome {
    std::vector<Reviewed> criteria{};  // those that apply, in instrument order
    Score own{};
    Score found{};    // what is not judged is open
    Score outcome{};  // what is not judged is as the enterprise says
    Agreement agreement{};
    int judged = 0;
    int seen = 0;
    int left = 0;              // outdated or differing: to be settled before it can be closed
    int without_a_reason = 0;  // changed or decided, and nobody has said why
};

[[nodiscard]] ReviewOutcome review_outcome(const Instrument& instrument,
                                           const Assessment& assessment);

/// Something was judged, nothing is left, and everything has its reason.
[[nodiscard]] bool can_be_closed(const ReviewOutcome& outcome);

/// Those that differ, decided or not: most levels apart first, then in instrument order.
[[nodiscard]] std::vector<Reviewed> largest_differences(const ReviewOutcome& outcome);

}  // namespace assessment
