// SPDX-License-Identifier: MIT
#pragma once

// Every plan that there is, good or bad, for a handful of criteria: what SCORING.md section 8
// chooses from.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "assessment/plan.hpp"

namespace tests {

/// One choice for one criterion.
struct Option {
    int level = 0;
    assessment::Assurance assurance = assessment::Assurance::declared;
    std::int64_t hours = 0;
    std::int64_t months = 0;
};

/// One choice for every criterion, and what it comes to.
struct Whole {
    std::vector<assessment::Standing> standings;
    std::vector<Option> options;
    std::int64_t hours = 0;
    int changes = 0;
};

using Options = std::vector<std::vector<Option>>;  // by criterion

/// The standings from which plans start: what is open is answered at its lowest level.
[[nodiscard]] std::vector<assessment::Standing> begin_of(
    const assessment::Instrument& instrument, std::span<const assessment::Standing> standings);

[[nodiscard]] Options all_options(const assessment::Instrument& instrument,
                                  std::span<const assessment::Standing> begin,
                                  const assessment::PlanLimits& limits);

/// Every whole, in the order of choices.
void for_each_whole(const Options& options, std::span<const assessment::Standing> begin,
                    const std::function<void(const Whole&)>& visit);

}  // namespace tests
