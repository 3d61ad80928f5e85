// SPDX-License-Identifier: MIT
#include "assessment/exchange/json_mend.hpp"

#include <algorithm>
#include <utility>

#include "assessment/exchange/excerpt.hpp"
#include "assessment/exchange/json.hpp"
#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

namespace {

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto number = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[number / 16U], digits[number % 16U]};
}

/// The first byte that is not UTF-8, if one stands before `end`.
std::optional<std::size_t> first_bad_byte(std::string_view bytes, std::size_t end) {
    for (std::size_t at = 0; at < std::min(end, bytes.size());) {
        const std::size_t length = first_character(bytes.substr(at)).length;
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

/// The escape of half a surrogate pair that the library has just refused:
/// within the twelve characters of a pair before the end, and one or two that
/// showed it is alone.
std::optional<std::size_t> lone_surrogate(std::string_view bytes, std::size_t end) {
    constexpr std::size_t reach = 14;
    for (std::size_t at = end - std::min(end, reach); at + 3 <= end; ++at) {
        const std::string_view escape = bytes.substr(at, 3);
        const auto slashes = at + 1 - (bytes.substr(0, at + 1).find_last_not_of('\\') + 1);
        if ((escape == "\\ud" || escape == "\\uD") && slashes % 2 == 1 && at + 6 <= bytes.size() &&
            std::string_view("89abcdefABCDEF").contains(bytes[at + 3])) {
            return at;
        }
    }
    return std::nullopt;
}

Finding mend_number(std::string& bytes, const Stop& stop) {
    const bool long_exponent = has_long_exponent(stop.token);
    const std::size_t kept = long_exponent ? stop.token.find_first_of("eE") : std::size_t{1};
    bytes.replace(stop.position - stop.token.size() + kept, stop.token.size() - kept,
                  stop.token.size() - kept, ' ');
    return finding(long_exponent ? FindingCode::number_exponent : FindingCode::out_of_range,
                   stop.where, excerpt(stop.token));
}

}  // namespace

std::optional<Finding> mend(std::string& bytes, const Stop& stop) {
    if (stop.is_number) {
        return mend_number(bytes, stop);
    }
    if (!stop.token.starts_with('"')) {
        return std::nullopt;
    }
    if (const auto bad = first_bad_byte(bytes, stop.position)) {
        auto noted = finding(FindingCode::not_utf8, stop.where, hexadecimal(bytes[*bad]));
        bytes.replace(*bad, 1, "\xEF\xBF\xBD");  // U+FFFD
        return noted;
    }
    if (const auto half = lone_surrogate(bytes, stop.position)) {
        auto noted = finding(FindingCode::lone_surrogate, stop.where, bytes.substr(*half, 6));
        bytes.replace(*half, 6, "\\ufffd");
        return noted;
    }
    return std::nullopt;
}

Finding syntax_finding(std::string_view bytes, const Stop& stop) {
    // The library stops behind the character that does not fit.
    const auto before = bytes.substr(0, stop.position - std::min<std::size_t>(stop.position, 1));
    return first_bad_byte(bytes, stop.position)
               ? finding(FindingCode::not_utf8, stop.where, line_and_column(before))
               : finding(FindingCode::not_json, stop.where, line_and_column(before));
}

std::string line_and_column(std::string_view before) {
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto start = before.rfind('\n') + 1;  // 0 when there is no line break
    const auto starts_character = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    const auto column = std::ranges::count_if(before.substr(start), starts_character) + 1;
    return std::to_string(line) + ":" + std::to_string(column);
}

Finding finding(FindingCode code, std::string where, std::string value, std::string expected) {
    return {.severity = Severity::error,
            .code = code,
            .where = std::move(where),
            .value = std::move(value),
            .expected = std::move(expected)};
}

}  // namespace assessment::exchange
