// SPDX-License-Identifier: MIT
#pragma once

// Random things to plan for: instruments whose hours, months, minimums and gates make planning
// hard, and where an enterprise stands. Criteria of a dimension do not stand together.

#include <cstdint>
#include <vector>

#include "assessment/plan.hpp"
#include "tests/support/random.hpp"

namespace tests {

/// How hours are spread: few different ones make ties, many make every plan unlike another.
enum class Hours : std::uint8_t { tied, usual, fine, equal, by_weight };

struct PlanShape {
    int dimensions = 2;
    int criteria = 4;
    int tiers = 2;
    int largest_weight = 3;     // of a criterion
    int largest_dimension = 5;  // weight of a dimension
    int percent_rubrics = 50;   // others skip levels
    int percent_answered = 80;  // of those that apply
    int percent_applicable = 90;
    int percent_gates = 25;      // criteria with a gate, for each tier
    int percent_minimums = 50;   // dimensions with a minimum, for each tier
    int percent_of_reach = 100;  // minimums and totals: up to this much of what can be had
    int percent_beyond = 5;      // of those that ask for more or less than that
    int highest_start = 5;
    Hours hours = Hours::tied;
    bool mixed_bases = true;
    bool limited = true;  // a horizon, pins, criteria that stay
};

struct PlanCase {
    assessment::Instrument instrument;
    std::vector<assessment::Standing> standings;
    assessment::PlanLimits limits;
    std::uint32_t tier = 0;
};

[[nodiscard]] PlanCase random_plan_case(Random& random, const PlanShape& shape);

}  // namespace tests
