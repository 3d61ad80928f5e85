// SPDX-License-Identifier: MIT
#pragma once

// A commissioner's visit to an enterprise: when and where, who was there, what was gone through,
// what was noted and what was agreed. People are named by post, never by name (personal
// information is not needed to come back in half a year). A visit belongs to its enterprise
// (EnterpriseRecord::visits) and says which of its assessments was gone through.

#include <cstdint>
#include <optional>
#include <string>

#include "assessment/assessment.hpp"
#include "assessment/date.hpp"
#include "assessment/id.hpp"

namespace app {

using VisitId = assessment::Id<struct VisitTag>;

/// Minutes since 1970-01-01T00:00Z, as the device has them. 0 is no time.
using Minute = std::int64_t;

/// How long a visit is planned to take, in minutes.
inline constexpr int shortest_visit = 60;
inline constexpr int longest_visit = 90;

/// How the assessment stood when the visit ended, for the next one to look back on. Totals are the
/// low ends, in hundredths of a point, 0..10000.
struct VisitStand {
    int answered = 0;
    int applicable = 0;
    int declared = 0;
    int supported = 0;

    bool operator==(const VisitStand&) const = default;
};

struct Visit {
    VisitId id{};  // never changes
    assessment::Date day{};
    std::optional<assessment::Date> next{};  // when the commissioner comes back
    assessment::AssessmentId assessment{};   // gone through; empty when it is not known
    std::string place{};
    std::string people{};  // posts, one a line
    std::string agenda{};
    std::string notes{};
    std::string agreed{};  // what both sides will do until the next visit
    Minute began = 0;
    Minute ended = 0;                   // 0 while it is going on
    std::optional<VisitStand> stand{};  // when it ended
    assessment::Extras extras{};        // members that this version does not know

    [[nodiscard]] bool is_going_on() const { return ended == 0; }
    bool operator==(const Visit&) const = default;
};

}  // namespace app
