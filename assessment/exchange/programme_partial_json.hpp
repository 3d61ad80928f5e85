// SPDX-License-Identifier: MIT
#pragma once

// `ipgauge.programme-partial/1` <-> Partial: counts as one line of canonical JSON, so that the same
// counts are the same bytes, wherever they were made and in whichever order they were merged.
//
//   {"all":GROUP,"digest":…,"doubtful":false,"elsewhere":0,"fields":[{"field":"size","groups":
//    [GROUP with "value"…],"too-many":false}…],"format":…,"instrument":{"id":…,"version":…}}
//
// A GROUP has the members of GroupCounts; histograms are lines of counts (counts_text.hpp) and
// empty ones are left out. Reading trusts nothing: every sum is checked against the others.

#include <string>
#include <string_view>

#include "assessment/finding.hpp"
#include "assessment/programme/partial.hpp"

namespace assessment::exchange {

inline constexpr std::string_view partial_format = "ipgauge.programme-partial/1";

/// Canonical JSON and one line feed.
[[nodiscard]] std::string write_partial(const programme::Partial& partial);

/// At most largest_file bytes. What is read merges with others and is written back as it came.
[[nodiscard]] Checked<programme::Partial> read_partial(std::string_view bytes);

}  // namespace assessment::exchange
