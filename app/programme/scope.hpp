// SPDX-License-Identifier: MIT
#pragma once

// Of which reports figures are made: those of one instrument and one period, and of the period
// before for what has changed.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"

namespace app::programme {

struct Scope {
    std::shared_ptr<const assessment::Instrument> instrument{};
    std::string period{};
    std::string earlier{};  // the one before it, or that was asked for; empty for none
};

/// How many reports that count there are of an instrument and a period, superseded ones included.
struct PeriodCount {
    assessment::InstrumentRef instrument{};
    std::string period{};
    std::int64_t reports = 0;
};

/// "ID VERSION"
[[nodiscard]] std::string instrument_name(const assessment::InstrumentRef& ref);
/// Wanted by its id, or by id and version.
[[nodiscard]] bool is_wanted(const assessment::InstrumentRef& ref, std::string_view wanted);

/// The last period that any report has; empty when there is none.
[[nodiscard]] std::string last_period(std::span<const PeriodCount> counts);
/// The last period before this one; empty when it is the first.
[[nodiscard]] std::string period_before(std::span<const PeriodCount> counts,
                                        const std::string& period);
/// The count of most reports of the period, the first of several; null when there is none.
[[nodiscard]] const PeriodCount* most_of(std::span<const PeriodCount> counts,
                                         const std::string& period);

/// Whether figures need to know of the entry: of the scope's periods, when it is the one that
/// counts of its enterprise and period; and, of whatever period, when it is not sound.
[[nodiscard]] bool is_in_scope(const assessment::programme::Entry& entry, bool is_chosen,
                               const Scope& scope);

}  // namespace app::programme
