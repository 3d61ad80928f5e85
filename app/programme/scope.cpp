// SPDX-License-Identifier: MIT
#include "app/programme/scope.hpp"

#include <algorithm>

namespace app::programme {

std::string instrument_name(const assessment::InstrumentRef& ref) {
    return ref.id.text() + " " + ref.version;
}

bool is_wanted(const assessment::InstrumentRef& ref, std::string_view wanted) {
    return ref.id.text() == wanted || instrument_name(ref) == wanted;
}

std::string last_period(std::span<const PeriodCount> counts) {
    return counts.empty() ? std::string()
                          : std::ranges::max_element(counts, {}, &PeriodCount::period)->period;
}

std::string period_before(std::span<const PeriodCount> counts, const std::string& period) {
    std::string before;
    for (const auto& count : counts) {
        if (count.period < period && count.period > before) {
            before = count.period;
        }
    }
    return before;
}

const PeriodCount* most_of(std::span<const PeriodCount> counts, const std::string& period) {
    const PeriodCount* most = nullptr;
    for (const auto& count : counts) {
        if (count.period == period && (most == nullptr || count.reports > most->reports)) {
            most = &count;
        }
    }
    return most;
}

bool is_in_scope(const assessment::programme::Entry& entry, bool is_chosen, const Scope& scope) {
    return !counts(entry.trust) ||
           (is_chosen && (entry.period == scope.period ||
                          (!scope.earlier.empty() && entry.period == scope.earlier)));
}

}  // namespace app::programme
