// SPDX-License-Identifier: MIT

// write_canonical(): RFC 8785. Numbers within our bounds are written from their millionths;
// others, which stand only in members that are kept but ignored, as ECMAScript writes the
// nearest double.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "assessment/exchange/json.hpp"

namespace assessment::exchange {

namespace {

/// Significant digits d.ddd… and the power of ten of the first.
struct Digits {
    bool negative = false;
    std::string digits;
    int power = 0;
};

/// ECMAScript's Number::toString, from digits and power on.
std::string ecmascript(const Digits& number) {
    const auto& digits = number.digits;
    const int count = static_cast<int>(digits.size());
    const int point = number.power + 1;  // digits before the decimal point
    std::string text = number.negative ? "-" : "";
    if (count <= point && point <= 21) {
        return text + digits + std::string(static_cast<std::size_t>(point - count), '0');
    }
    if (0 < point && point <= 21) {
        const auto whole = static_cast<std::size_t>(point);
        return text + digits.substr(0, whole) + "." + digits.substr(whole);
    }
    if (-6 < point && point <= 0) {
        return text + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    }
    text += digits.front();
    if (count > 1) {
        text.append(".").append(digits, 1);
    }
    return text + (number.power < 0 ? "e" : "e+") + std::to_string(number.power);
}

/// The shortest digits that give this double again, and of those the nearest to it: printf rounds
/// to the nearest, so its first that is read back as the same number is the one. std::to_chars()
/// does this faster with tables of 115 KB, which every visitor would download.
Digits shortest_digits(double number) {
    std::array<char, 32> buffer{};
    for (int decimals = 0; decimals < std::numeric_limits<double>::max_digits10; ++decimals) {
        std::snprintf(buffer.data(), buffer.size(), "%.*e", decimals, std::abs(number));
        if (std::strtod(buffer.data(), nullptr) == std::abs(number)) {
            break;
        }
    }
    const std::string text(buffer.data());
    const auto e = text.find('e');
    Digits result{.negative = number < 0,
                  .digits = text.substr(0, e),
                  .power = std::atoi(text.substr(e + 1).c_str())};
    std::erase(result.digits, '.');
    return result;
}

/// A number beyond every double has no form in RFC 8785. Its own digits and power are kept.
Digits digits_of(std::string_view token) {
    const bool negative = token.starts_with('-');
    const auto e = std::min(token.find_first_of("eE"), token.size());
    std::string_view mantissa = token.substr(negative ? 1 : 0, e - (negative ? 1 : 0));
    int power = e < token.size() ? std::atoi(std::string(token.substr(e + 1)).c_str()) : 0;
    power += static_cast<int>(std::min(mantissa.find('.'), mantissa.size())) - 1;
    std::string digits(mantissa);
    std::erase(digits, '.');
    const auto first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    digits.erase(0, first);
    digits.erase(digits.find_last_not_of('0') + 1);
    return {.negative = negative, .digits = digits, .power = power - static_cast<int>(first)};
}

std::string number_text(const std::string& token) {
    if (!has_long_exponent(token)) {
        if (const auto decimal = parse_decimal(token)) {
            return to_string(*decimal);
        }
    }
    const double number = std::strtod(token.c_str(), nullptr);
    if (number == 0) {
        return "0";
    }
    return ecmascript(std::isfinite(number) ? shortest_digits(number) : digits_of(token));
}

bool is_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void write_escaped(std::string& out, char c) {
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    if (const auto name = named.find(c); name != std::string_view::npos) {
        out += '\\';
        out += names[name];
        return;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hexadecimal[byte / 16U];
    out += hexadecimal[byte % 16U];
}

void write_string(std::string& out, std::string_view text) {
    out += '"';
    for (auto escaped = std::ranges::find_if(text, is_escaped); escaped != text.end();
         escaped = std::ranges::find_if(text, is_escaped)) {
        out.append(text.begin(), escaped);
        write_escaped(out, *escaped);
        text = {escaped + 1, text.end()};
    }
    out += text;
    out += '"';
}

/// Order by UTF-16 code units. It differs from the order of bytes only between characters
/// above U+FFFF, which begin with a surrogate (lead byte F0 or more), and U+E000 to U+FFFF
/// (lead byte EE or EF), which surrogates precede.
bool utf16_less(std::string_view a, std::string_view b) {
    const auto [at_a, at_b] = std::ranges::mismatch(a, b);
    if (at_a == a.end() || at_b == b.end()) {
        return at_a == a.end() && at_b != b.end();
    }
    const auto byte_a = static_cast<unsigned char>(*at_a);
    const auto byte_b = static_cast<unsigned char>(*at_b);
    if (byte_a >= 0xEE && byte_b >= 0xEE && (byte_a >= 0xF0) != (byte_b >= 0xF0)) {
        return byte_a >= 0xF0;
    }
    return byte_a < byte_b;
}

void write(std::string& out, const Json& json);

void write_members(std::string& out, const Json& object) {
    using Member = std::pair<std::string, Json>;
    std::vector<const Member*> sorted;
    sorted.reserve(object.members.size());
    for (const Member& member : object.members) {
        sorted.push_back(&member);
    }
    std::ranges::sort(sorted, utf16_less,
                      [](const Member* member) -> std::string_view { return member->first; });
    out += '{';
    for (const Member* member : sorted) {
        if (member != sorted.front()) {
            out += ',';
        }
        write_string(out, member->first);
        out += ':';
        write(out, member->second);
    }
    out += '}';
}

void write_items(std::string& out, const Json& array) {
    out += '[';
    for (const Json& item : array.items) {
        if (&item != &array.items.front()) {
            out += ',';
        }
        write(out, item);
    }
    out += ']';
}

void write(std::string& out, const Json& json) {
    switch (json.kind) {
        case Json::Kind::null:
            out += "null";
            break;
        case Json::Kind::boolean:
            out += json.truth ? "true" : "false";
            break;
        case Json::Kind::number:
            out += number_text(json.text);
            break;
        case Json::Kind::string:
            write_string(out, json.text);
            break;
        case Json::Kind::array:
            write_items(out, json);
            break;
        case Json::Kind::object:
            write_members(out, json);
            break;
    }
}

}  // namespace

std::string write_canonical(const Json& json) {
    std::string out;
    write(out, json);
    return out;
}

}  // namespace assessment::exchange
