// SPDX-License-Identifier: MIT
#pragma once

// What came of a plan: for every step that an earlier plan wanted, where the criterion stands in
// a later assessment. A plan is computed and never stored, so the caller gives its steps as goals.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/report.hpp"

namespace assessment {

/// A criterion is to stand at least here, backed at least so well.
struct StepGoal {
    CriterionId criterion{};
    int level = 0;
    Assurance assurance = Assurance::declared;

    bool operator==(const StepGoal&) const = default;
};

enum class StepOutcome : std::uint8_t {
    done,
    not_backed,        // the level is there, the assurance is not
    not_reached,       // answered below the level
    open,              // not answered, or the profile has yet to say whether it applies
    left_out,          // it does not apply, or is claimed not to
    question_changed,  // its levels mean something else now
    gone,              // the later instrument does not ask it
};

struct DoneStep {
    StepGoal goal{};
    StepOutcome outcome = StepOutcome::open;
    OptionalWhole level{};                      // where it stands, when it is answered
    Assurance assurance = Assurance::declared;  // likewise

    bool operator==(const DoneStep&) const = default;
};

/// One for each goal, in its order. `planned_for` is the instrument that the plan was made with.
[[nodiscard]] std::vector<DoneStep> done_steps(std::span<const StepGoal> goals,
                                               const Instrument& planned_for, const Report& later);

}  // namespace assessment
