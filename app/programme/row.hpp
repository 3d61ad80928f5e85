// SPDX-License-Identifier: MIT
#pragma once

// An entry as a row of the table `reports`, and the way back.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/programme/collection.hpp"
#include "app/store/database.hpp"

namespace app::programme {

/// The columns that read_row() reads, in its order.
inline constexpr std::string_view row_columns =
    "number, digest, trust, enterprise, name, period, issued, instrument, profile, standings, "
    "tier, scores, evidences, draft, reasons, source";

/// Binds all but number and instrument.
void bind_row(store::Statement& statement, const Intake& intake);

/// Fails with storage_damaged where the bytes are not of the form that we write.
[[nodiscard]] Result<Row> read_row(
    const store::Statement& statement,
    const std::map<std::int64_t, assessment::InstrumentRef>& instruments);

}  // namespace app::programme
