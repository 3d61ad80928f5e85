// SPDX-License-Identifier: MIT
#pragma once

// A report as it comes in: verified by recomputation, with what is kept of it.

#include <cstdint>
#include <string>

#include "app/programme/refusal.hpp"
#include "app/programme/source.hpp"
#include "assessment/exchange/keys.hpp"
#include "assessment/exchange/report_json.hpp"
#include "assessment/programme/entry.hpp"

namespace app::programme {

/// What came in: a report, or a file that is none.
struct Intake {
    assessment::programme::Entry entry{};
    Reasons reasons{};      // why it is not sound, and what is odd about it
    std::string source{};   // "reports.zip/b.json", "reports.ndjson:12"
    std::string body{};     // its bytes, compressed; empty when they are not kept
    std::int64_t size = 0;  // of the bytes, uncompressed
};

/// What a piece is worth, with its bytes compressed unless it is no report. Needs no collection,
/// so any thread may call it as long as `find` and the registry stay as they are.
[[nodiscard]] Intake take_in(Piece&& piece, const assessment::exchange::FindInstrument& find,
                             const assessment::exchange::KeyRegistry& keys);

}  // namespace app::programme
