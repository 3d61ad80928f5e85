// SPDX-License-Identifier: MIT
#pragma once

// Days as documents write them, YYYY-MM-DD. How a day is said to people is in the catalogues.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace assessment {

/// A day as people give it, without a time or a time zone.
using Date = std::chrono::year_month_day;

/// The form, as a finding or a field names it.
inline constexpr std::string_view iso_date_form = "YYYY-MM-DD";

/// "2026-11-23"
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

/// None for another form, and for a day that no month has.
[[nodiscard]] std::optional<std::chrono::year_month_day> read_iso_date(std::string_view text);

}  // namespace assessment
