// SPDX-License-Identifier: MIT
#pragma once

// All that is counted of a scope while its reports go by, one after the other.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/programme/scope.hpp"
#include "assessment/date.hpp"
#include "assessment/exchange/programme_tables.hpp"
#include "assessment/programme/figures.hpp"
#include "assessment/programme/partial.hpp"
#include "assessment/programme/progress.hpp"
#include "assessment/programme/suspicions.hpp"

namespace app::programme {

struct Counted {
    assessment::programme::Partial partial{};
    assessment::programme::Journey journey{};
    std::vector<assessment::programme::Entry> entries{};  // for questions only
};

[[nodiscard]] Counted nothing_counted(const Scope& scope,
                                      const assessment::programme::PartialRules& rules);
/// An entry that is in the scope. Those that count are kept when they are asked about.
void add(Counted& counted, assessment::programme::Entry entry, const Scope& scope,
         bool keeps_entries);

/// What is made of the counts. Borrowed by the report that it gives.
struct Reckoning {
    assessment::programme::Figures figures{};
    std::optional<assessment::programme::ProgressFigures> progress{};  // none of one period
    std::vector<assessment::programme::Question> questions{};
};
[[nodiscard]] Reckoning reckon(const Counted& counted, const Scope& scope, std::int64_t least);

/// `has_questions`: whether they are in the report.
[[nodiscard]] assessment::exchange::ProgrammeReport report_on(
    const Counted& counted, const Reckoning& reckoning, const Scope& scope,
    std::string_view programme, assessment::Date issued, bool has_questions);

}  // namespace app::programme
