// SPDX-License-Identifier: MIT
#include "assessment/exchange/exact_number.hpp"

#include <algorithm>

namespace assessment::exchange {

namespace {

using Wide = __int128;

/// Digits of a number that is not negative, at least `least` of them.
std::string digits(Wide number, std::size_t least) {
    std::string text;
    while (number > 0 || text.size() < least) {
        text += static_cast<char>('0' + static_cast<int>(number % 10));
        number /= 10;
    }
    std::ranges::reverse(text);
    return text;
}

/// A number in units of 10^-decimals, without zeros at its end.
std::string decimal_text(Wide number, std::size_t decimals) {
    const bool is_negative = number < 0;
    std::string text = digits(is_negative ? -number : number, decimals + 1);
    text.insert(text.size() - decimals, ".");
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return (is_negative ? "-" : "") + text;
}

}  // namespace

std::string exact_text(const Product& product) {
    return decimal_text(Wide{product.factor.millionths} * product.amount.millionths, 12);
}

std::string exact_percent(Decimal part, Decimal whole) {
    const Wide scaled = Wide{part.millionths} * 100 * millionths_per_unit;
    if (scaled % whole.millionths == 0) {
        return decimal_text(scaled / whole.millionths, 6);
    }
    const Wide cents = Wide{part.millionths} * 10'000 / whole.millionths;
    const Wide magnitude = cents < 0 ? -cents : cents;
    return (part.millionths < 0 ? "-" : "") + digits(magnitude / 100, 1) + "." +
           digits(magnitude % 100, 2) + "…";
}

}  // namespace assessment::exchange
