// SPDX-License-Identifier: MIT
#pragma once

// One enterprise as the program holds it and the store keeps it.

#include <string>
#include <vector>

#include "app/visit.hpp"
#include "assessment/assessment.hpp"

namespace app {

/// One enterprise with its assessments, as the store keeps it.
struct EnterpriseRecord {
    assessment::EnterpriseId id{};
    std::string name{};
    assessment::Extras extras{};  // further members of `enterprise` that came with a file
    std::vector<assessment::Assessment> assessments{};  // oldest first
    bool removed = false;                               // can still be undone
    std::vector<Visit> visits{};                        // newest last
};

}  // namespace app
