// SPDX-License-Identifier: MIT
#pragma once

// Days as documents write them, YYYY-MM-DD. How a day is said to people is in the catalogues.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace assessment {

/// The form, as a finding or a field names it.
inline constexpr std::string_view iso_date_form = "YYYY-MM-DD";

/// "2026-11-23"
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

/// None for another form, and for a day that no month has.
[[nodiscard]] std::optional<std::chrono::year_month_day> read_iso_date(std::string_view text);

}  // namespace assessment
