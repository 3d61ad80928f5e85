// SPDX-License-Identifier: MIT
#pragma once

// Made-up reports of a programme, as figures see them: enterprises of some maturity, which shows in
// all their levels, some further than others in having evidence. Scores are those that follow.

#include <string_view>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"
#include "tests/support/random.hpp"

namespace tests {

struct EntryRules {
    int drafts = 5;     // percent
    int reviewed = 20;  // percent
    int doubtful = 3;   // percent
};

[[nodiscard]] std::vector<assessment::programme::Entry> random_entries(
    Random& random, const assessment::Instrument& instrument, int count,
    const EntryRules& rules = {});

/// With every criterion at this level, verified, and the scores of that.
[[nodiscard]] assessment::programme::Entry entry_at(const assessment::Instrument& instrument,
                                                    std::string_view enterprise, int level);

/// Fills tier, total, dimensions and draft from the standings.
void score_again(assessment::programme::Entry& entry, const assessment::Instrument& instrument);

/// A criterion's level as declared; what is supported follows from the assurance.
void set_level(assessment::programme::Entry& entry, const assessment::Instrument& instrument,
               std::size_t criterion, int level, assessment::Assurance assurance);

}  // namespace tests
