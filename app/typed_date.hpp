// SPDX-License-Identifier: MIT
#pragma once

// Days as people type them: 2027-06-30, 2027/6/30, 2027.6.30, 2027年6月30日 and 20270630. What is
// stored is always 2027-06-30.

#include <cstdint>
#include <expected>
#include <string_view>

#include "assessment/date.hpp"

namespace app {

/// form: it is not written as a day is; no_such_day: it is, but no month has that day.
enum class DateError : std::uint8_t { form, no_such_day };

[[nodiscard]] std::expected<assessment::Date, DateError> read_date(std::string_view typed);

}  // namespace app
