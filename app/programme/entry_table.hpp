// SPDX-License-Identifier: MIT
#pragma once

// Reports as a table: whose each is, what it is worth, its tier and scores, and the must-haves that
// keep it from the next tier.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assessment/exchange/table.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"
#include "assessment/score.hpp"
#include "assessment/text.hpp"

namespace app::programme {

/// The heads: enterprise, name, period, state, tier, total as supported and as declared, the
/// dimensions, must-haves that are missing, source.
[[nodiscard]] assessment::exchange::Table empty_entry_table(
    const assessment::Instrument& instrument, const assessment::Catalogue& words);

[[nodiscard]] assessment::exchange::Cells entry_cells(const assessment::programme::Entry& entry,
                                                      const std::string& source,
                                                      const assessment::Instrument& instrument,
                                                      const assessment::Catalogue& words);

/// Must-haves of the next tier that are not met or open.
[[nodiscard]] std::vector<std::uint32_t> missed_gates(const assessment::programme::Entry& entry,
                                                      const assessment::Instrument& instrument);

/// The lower end: what is certain while something is open.
[[nodiscard]] assessment::exchange::Cell points_cell(const std::optional<assessment::Range>& range,
                                                     int assessment::Range::* bound);

}  // namespace app::programme
