// SPDX-License-Identifier: MIT
#pragma once

// Numbers in answers and thresholds, held as whole millionths within ±9,000,000,000, so
// that no floating point ever takes part in a score (SCORING.md 1).

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace assessment {

struct Decimal {
    std::int64_t millionths = 0;

    auto operator<=>(const Decimal&) const = default;
};

inline constexpr std::int64_t millionths_per_unit = 1'000'000;
inline constexpr Decimal largest_decimal{9'000'000'000 * millionths_per_unit};

[[nodiscard]] constexpr Decimal whole_number(std::int64_t units) {
    return Decimal{units * millionths_per_unit};
}

enum class DecimalError : std::uint8_t { too_many_decimals, out_of_range };

/// Reads a JSON number token by value: "1.0", "1e0" and "1" are the same, "-0" is 0 and
/// trailing zeros are not decimals. The token must be valid JSON with an exponent of at most
/// three digits; the JSON reader has seen to that.
[[nodiscard]] std::expected<Decimal, DecimalError> parse_decimal(std::string_view token);

/// The shortest form, which RFC 8785 asks for within our bounds: "2.5", "-0.000001", "12".
[[nodiscard]] std::string to_string(Decimal number);

}  // namespace assessment
