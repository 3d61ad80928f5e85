// SPDX-License-Identifier: MIT
#pragma once

// A report freezes an assessment for others: the instrument by id, version and digest, the
// answers, the score they give and the day it was issued. It is a self-assessment reference
// (试点达标参考 / 示范达标参考), never an official recognition, and a draft while anything is open.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/evidence.hpp"
#include "assessment/instrument.hpp"
#include "assessment/plan.hpp"
#include "assessment/score.hpp"

namespace assessment {

/// What leaves the device. `levels_only` has no notes, no evidence titles and no figures.
enum class Disclosure : std::uint8_t { full, levels_only };

/// The plan for a tier, within what the assessment decided about it.
struct ReportPlan {
    std::uint32_t tier = 0;
    Plan plan{};

    bool operator==(const ReportPlan&) const = default;
};

struct Report {
    std::shared_ptr<const Instrument> instrument;
    Assessment assessment;
    Score score;
    std::chrono::year_month_day issued;
    Disclosure disclosure = Disclosure::full;
    std::string engine;                // version of the program that made it
    std::optional<ReportPlan> plan{};  // none unless it was asked for
};

/// Something is still open: a criterion unanswered or pending.
[[nodiscard]] bool is_draft(const Report& report);

[[nodiscard]] Report make_report(std::shared_ptr<const Instrument> instrument,
                                 Assessment assessment, std::chrono::year_month_day issued);

/// Computes the plan, which takes longer than all else. An instrument without tiers has none.
void add_plan(Report& report);

/// What the plan wants, for the evidence that it calls for.
[[nodiscard]] std::vector<PlannedLevel> planned_levels(const Report& report);

}  // namespace assessment
