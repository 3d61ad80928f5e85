// SPDX-License-Identifier: MIT
#pragma once

// The next assessment of an enterprise begins with what the last one said, as far as it still
// answers what is asked: an answer is carried over where the criterion's text and thresholds are
// unchanged (question.hpp), with its note and its evidence. How well it is backed is not taken for
// granted: assurance goes back to declared unless it is kept on purpose. Nothing is left behind
// silently: every answer and profile field that is not carried is listed with the reason.

#include <cstdint>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace assessment {

enum class Backing : std::uint8_t { reset, kept };

enum class WhyNotCarried : std::uint8_t {
    criterion_gone,
    question_changed,
    value_not_allowed,       // outside of the bounds that the number has now
    not_applicable_refused,  // it can no longer be left out as not applicable
};

struct NotCarried {
    CriterionId criterion{};
    WhyNotCarried why = WhyNotCarried::criterion_gone;

    bool operator==(const NotCarried&) const = default;
};

struct CarriedOver {
    /// Of the next instrument, with enterprise, profile and answers; without id and period.
    Assessment assessment{};
    int carried = 0;                            // answers; one that is only a note counts as well
    std::vector<NotCarried> not_carried{};      // in the order of the earlier instrument
    std::vector<FieldId> fields_not_carried{};  // of the profile, likewise

    bool operator==(const CarriedOver&) const = default;
};

/// The earlier assessment must have been read with its instrument.
[[nodiscard]] CarriedOver carried_over(const Instrument& earlier, const Assessment& assessment,
                                       const Instrument& next, Backing backing);

}  // namespace assessment
