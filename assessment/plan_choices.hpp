// SPDX-License-Identifier: MIT
#pragma once

// What an enterprise decides about its plan: the tier it aims at, how long it may take, what it
// will do anyway, what not this year, who does a step and by when. The steps themselves are
// never stored: they are computed from the answers and these choices (plan.hpp).

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "assessment/id.hpp"
#include "assessment/instrument.hpp"

namespace assessment {

/// "We will do this anyway": at least this level and this assurance.
struct PlanAim {
    int level = 0;
    Assurance assurance = Assurance::declared;

    bool operator==(const PlanAim&) const = default;
};

/// What is decided about one criterion. Pinned and excluded at once makes no sense; the reader
/// of a file refuses it.
struct StepChoice {
    std::optional<PlanAim> pinned{};
    bool excluded = false;  // "not this year": it stays as it is
    std::string due{};      // YYYY-MM-DD; empty while nobody has said
    std::string post{};     // the responsible post

    bool operator==(const StepChoice&) const = default;
};

struct PlanChoices {
    TierId tier{};                              // empty: the next one
    std::optional<std::int64_t> months{};       // the horizon; none: as long as it takes
    std::map<CriterionId, StepChoice> steps{};  // only where something is decided

    bool operator==(const PlanChoices&) const = default;
};

/// Decides about one step; a choice that says nothing is taken away.
void put(PlanChoices& choices, const CriterionId& criterion, StepChoice choice);

}  // namespace assessment
