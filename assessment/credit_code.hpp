// SPDX-License-Identifier: MIT
#pragma once

// The unified social credit code (统一社会信用代码) that every enterprise in China has: GB
// 32100-2015. Eighteen characters, digits and capital letters without I, O, S, V and Z; the third
// to the eighth name a place and are digits; the last one is computed from the others, so that a
// slip of the hand is found. That a code belongs to an enterprise is not known here.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assessment {

/// Of a complete code, in characters.
inline constexpr std::size_t credit_code_length = 18;

/// What is wrong with a code, the first that is found in this order.
enum class CreditCodeFault : std::uint8_t {
    length,       // not eighteen characters
    character,    // one that no code has, or a letter where the place is named
    check_digit,  // the last character does not follow from the others
};

/// None for a code that is right; the text must be in the form that normal_credit_code() gives.
[[nodiscard]] std::optional<CreditCodeFault> fault_of_credit_code(std::string_view code);

/// The code as it is stored: capital letters, full-width signs as narrow ones, without spaces and
/// hyphens. Whatever else a person typed stays.
[[nodiscard]] std::string normal_credit_code(std::string_view typed);

}  // namespace assessment
