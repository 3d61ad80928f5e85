// SPDX-License-Identifier: MIT
#pragma once

// How enterprises that reported in two periods have moved: from which tier to which, and by how
// much each score changed. Who moved is found by joining the two reports of an enterprise, so this
// keeps an entry for each enterprise, unlike a Partial; but it merges just as well. Of several
// reports of one enterprise and period the newest stands, of the same day the one with the greater
// digest, in whichever order they come.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessment/date.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"
#include "assessment/programme/quantile.hpp"
#include "assessment/programme/suppression.hpp"

namespace assessment::programme {

/// What is remembered of a report. Scores are as supported, when nothing open can change them.
struct PeriodStanding {
    Date issued{};
    std::string digest{};
    std::optional<std::uint32_t> tier{};
    OptionalWhole total{};
    std::vector<OptionalWhole> dimensions{};

    bool operator==(const PeriodStanding&) const = default;
};

/// The earlier period, then the later one.
using BothPeriods = std::array<std::optional<PeriodStanding>, 2>;

struct Journey {
    InstrumentRef instrument{};
    std::array<std::string, 2> periods{};
    std::map<std::string, BothPeriods> enterprises{};

    bool operator==(const Journey&) const = default;
};

/// Notes what counts and belongs to one of the periods and to the instrument; nothing else.
void add(Journey& journey, const Entry& entry);

/// Of the same instrument and periods: false, and nothing is changed, otherwise.
[[nodiscard]] bool merge(Journey& into, const Journey& from);

/// Of the enterprises whose score is settled in both periods.
struct ChangeFigures {
    bool is_hidden = false;
    std::int64_t risen = 0;
    std::int64_t same = 0;
    std::int64_t fallen = 0;
    std::optional<Quartiles> change{};  // hundredths, below 0 where it fell

    bool operator==(const ChangeFigures&) const = default;
};

/// Everything but the periods is hidden when fewer than the least reported in both, or when
/// subtracting from the figures of one period would tell of fewer who reported only then.
struct ProgressFigures {
    std::array<std::string, 2> periods{};
    bool is_hidden = false;
    std::int64_t both = 0;
    std::array<std::int64_t, 2> only{};  // in the earlier period, in the later one
    /// flow[from][to]: none achieved, then the tiers from lowest.
    std::vector<std::vector<std::int64_t>> flow{};
    ChangeFigures total{};
    std::vector<ChangeFigures> dimensions{};

    bool operator==(const ProgressFigures&) const = default;
};

[[nodiscard]] ProgressFigures progress(const Journey& journey, const Instrument& instrument,
                                       std::int64_t least = usual_least_group);

}  // namespace assessment::programme
