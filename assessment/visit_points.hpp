// SPDX-License-Identifier: MIT
#pragma once

// What a visit to an enterprise is about, computed from its report: what keeps it from the next
// tier, what nobody knows yet, what is due, and what there is to be seen. Nothing of it is stored.

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/date.hpp"
#include "assessment/evidence.hpp"
#include "assessment/report.hpp"

namespace assessment {

/// A must-have of a tier that is not met yet.
struct OpenMustHave {
    std::uint32_t tier = 0;
    Condition condition{};  // of kind gate
    std::uint32_t criterion = 0;

    bool operator==(const OpenMustHave&) const = default;
};

/// A step of the plan that has a day and is not done.
struct StepDue {
    std::uint32_t criterion = 0;
    Date due{};
    std::string post{};
    bool overdue = false;  // before today

    bool operator==(const StepDue&) const = default;
};

struct VisitPoints {
    std::vector<OpenMustHave> must_haves{};  // of the next tier and all lower ones
    std::vector<std::uint32_t> not_sure{};   // criteria, in instrument order
    std::vector<StepDue> due{};              // the earliest first
    std::vector<EvidencePiece> to_see{};     // called for by answers: first what is there, unseen

    bool operator==(const VisitPoints&) const = default;
};

/// The report must have its plan (add_plan), unless the instrument has no tiers.
[[nodiscard]] VisitPoints visit_points(const Report& report, Date today);

}  // namespace assessment
