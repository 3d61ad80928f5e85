// SPDX-License-Identifier: MIT
#pragma once

// Two pages for a commissioner's visit, each a file of its own like the printed report: no script,
// nothing from elsewhere. The sheet is one side of A4 to take along: what the visit is about, room
// to write, two signatures. The result is two sides to leave with the enterprise: where it stands,
// what keeps it from the next tier, what is agreed. What was typed is in them whole, escaped; lists
// are cut where the side ends, and say how many more there are. The commissioner's notes are in
// neither.

#include <optional>
#include <string>

#include "assessment/date.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// What is printed of a visit; all of it may be empty, to be written by hand.
struct VisitDetails {
    std::optional<Date> day{};
    std::optional<Date> next{};
    std::string place{};
    std::string people{};  // posts, one a line
    std::string agenda{};
    std::string agreed{};
};

/// The report must have its plan (add_plan), unless the instrument has no tiers.
[[nodiscard]] std::string write_visit_sheet(const Report& report, const Catalogue& words,
                                            const VisitDetails& visit);
[[nodiscard]] std::string write_visit_result(const Report& report, const Catalogue& words,
                                             const VisitDetails& visit);

}  // namespace assessment::exchange
