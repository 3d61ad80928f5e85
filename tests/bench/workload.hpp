// SPDX-License-Identifier: MIT
#pragma once

// What is timed: random assessments of the shipped instrument with its 60 criteria.

#include <memory>
#include <string>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace bench {

struct Workload {
    std::shared_ptr<const assessment::Instrument> instrument;
    std::vector<assessment::Assessment> assessments;
    std::vector<std::vector<assessment::Standing>> standings;
    std::vector<std::string> documents;
};

[[nodiscard]] Workload workload();

}  // namespace bench
