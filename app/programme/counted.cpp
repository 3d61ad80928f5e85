// SPDX-License-Identifier: MIT
#include "app/programme/counted.hpp"

#include <utility>

namespace app::programme {

using assessment::programme::Entry;

Counted nothing_counted(const Scope& scope, const assessment::programme::PartialRules& rules) {
    return {
        .partial = empty_partial(*scope.instrument, rules),
        .journey = {.instrument = scope.instrument->ref, .periods = {scope.earlier, scope.period}}};
}

void add(Counted& counted, Entry entry, const Scope& scope, bool keeps_entries) {
    add(counted.journey, entry);
    if (entry.period == scope.period || !counts(entry.trust)) {
        add(counted.partial, entry);
    }
    if (keeps_entries && counts(entry.trust)) {
        counted.entries.push_back(std::move(entry));
    }
}

Reckoning reckon(const Counted& counted, const Scope& scope, std::int64_t least) {
    namespace programme = assessment::programme;
    Reckoning reckoning{.figures = programme::figures(counted.partial, *scope.instrument, least)};
    if (!scope.earlier.empty()) {
        reckoning.progress = programme::progress(counted.journey, *scope.instrument, least);
    }
    reckoning.questions = programme::suspicions(counted.entries, *scope.instrument);
    return reckoning;
}

assessment::exchange::ProgrammeReport report_on(const Counted& counted, const Reckoning& reckoning,
                                                const Scope& scope, std::string_view programme,
                                                assessment::Date issued, bool has_questions) {
    return {.instrument = *scope.instrument,
            .figures = reckoning.figures,
            .programme = programme,
            .period = scope.period,
            .issued = issued,
            .progress = reckoning.progress ? &*reckoning.progress : nullptr,
            .entries = counted.entries,
            .questions = has_questions ? &reckoning.questions : nullptr};
}

}  // namespace app::programme
