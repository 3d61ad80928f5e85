// SPDX-License-Identifier: MIT
#pragma once

// A report in which every field that a person, or the author of an instrument, fills is a marker
// with its own number, 1 to `count`: whoever looks for each of them sees what got lost.

#include <functional>
#include <string>

#include "assessment/report.hpp"

namespace tests {

struct MarkedReport {
    assessment::Report report;
    int count = 0;
};

[[nodiscard]] MarkedReport marked_report(const std::function<std::string(int)>& marker);

}  // namespace tests
