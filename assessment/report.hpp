// SPDX-License-Identifier: MIT
#pragma once

// A report freezes an assessment for others: the instrument by id, version and digest, the
// answers, the score they give and the day it was issued. It is a self-assessment reference
// (试点达标参考 / 示范达标参考), never an official recognition, and a draft while anything is open.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/evidence.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment {

/// What leaves the device. `levels_only` has no notes, no evidence titles and no figures.
enum class Disclosure : std::uint8_t { full, levels_only };

struct Report {
    std::shared_ptr<const Instrument> instrument;
    Assessment assessment;
    Score score;
    std::chrono::year_month_day issued;
    Disclosure disclosure = Disclosure::full;
    std::string engine;                   // version of the program that made it
    std::vector<PlannedLevel> planned{};  // what the plan wants, for the evidence it calls for
};

/// Something is still open: a criterion unanswered or pending.
[[nodiscard]] bool is_draft(const Report& report);

[[nodiscard]] Report make_report(std::shared_ptr<const Instrument> instrument,
                                 Assessment assessment, std::chrono::year_month_day issued);

}  // namespace assessment
