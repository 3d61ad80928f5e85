// SPDX-License-Identifier: MIT
#include "assessment/decimal.hpp"

#include <algorithm>
#include <iterator>

namespace assessment {

namespace {

constexpr std::int64_t decimals_held = 6;
constexpr std::int64_t most_digits = 16;  // of 9,000,000,000 in millionths

/// A number as digits × 10^power, the digits in two pieces of its token.
struct Scientific {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    std::int64_t power = 0;
};

std::string_view without_leading_zeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

std::string_view without_trailing_zeros(std::string_view digits) {
    return digits.substr(0, digits.find_last_not_of('0') + 1);
}

std::int64_t parse_exponent(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    std::int64_t exponent = 0;
    for (const char digit : text) {
        exponent = exponent * 10 + (digit - '0');
    }
    return negative ? -exponent : exponent;
}

/// Splits a token and takes away every zero that does not change the value.
Scientific split(std::string_view token) {
    Scientific number;
    number.negative = token.starts_with('-');
    if (number.negative) {
        token.remove_prefix(1);
    }
    if (const auto e = token.find_first_of("eE"); e != std::string_view::npos) {
        number.power = parse_exponent(token.substr(e + 1));
        token = token.substr(0, e);
    }
    const auto point = token.find('.');
    number.whole = without_leading_zeros(token.substr(0, point));
    if (point != std::string_view::npos) {
        number.fraction = without_trailing_zeros(token.substr(point + 1));
    }
    number.power -= std::ssize(number.fraction);
    if (number.fraction.empty()) {
        const auto digits = without_trailing_zeros(number.whole);
        number.power += std::ssize(number.whole) - std::ssize(digits);
        number.whole = digits;
    }
    if (number.whole.empty()) {
        number.fraction = without_leading_zeros(number.fraction);
    }
    return number;
}

}  // namespace

std::expected<Decimal, DecimalError> parse_decimal(std::string_view token) {
    const Scientific number = split(token);
    const std::int64_t digits = std::ssize(number.whole) + std::ssize(number.fraction);
    if (digits == 0) {
        return Decimal{};
    }
    const std::int64_t zeros = number.power + decimals_held;
    if (zeros < 0) {
        return std::unexpected(DecimalError::too_many_decimals);
    }
    if (digits + zeros > most_digits) {
        return std::unexpected(DecimalError::out_of_range);
    }
    std::int64_t millionths = 0;
    for (const std::string_view piece : {number.whole, number.fraction}) {
        for (const char digit : piece) {
            millionths = millionths * 10 + (digit - '0');
        }
    }
    for (std::int64_t zero = 0; zero < zeros; ++zero) {
        millionths *= 10;
    }
    if (millionths > largest_decimal.millionths) {
        return std::unexpected(DecimalError::out_of_range);
    }
    return Decimal{number.negative ? -millionths : millionths};
}

std::string to_string(Decimal number) {
    const bool negative = number.millionths < 0;
    // The magnitude as unsigned, so that no value of the type overflows.
    const auto bits = static_cast<std::uint64_t>(number.millionths);
    const std::uint64_t magnitude = negative ? 0 - bits : bits;
    const std::uint64_t unit = millionths_per_unit;
    std::string text(negative ? "-" : "");
    text += std::to_string(magnitude / unit);
    if (magnitude % unit != 0) {
        // One unit more keeps the zeros after the point; its leading 1 becomes the point.
        std::string fraction = std::to_string(unit + magnitude % unit);
        fraction.front() = '.';
        text += without_trailing_zeros(fraction);
    }
    return text;
}

}  // namespace assessment
