// SPDX-License-Identifier: MIT
#pragma once

// The one gate for JSON. parse_json() takes untrusted bytes and gives a tree in which nothing
// is lost or coerced: members stand in the order they came, numbers keep their token. The
// rules of SCORING.md 9 that hold for every file (size, UTF-8, duplicate keys, depth,
// exponents) are checked here, for every member, known or not. write_canonical() is the way
// back (RFC 8785).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assessment/decimal.hpp"
#include "assessment/finding.hpp"

namespace assessment::exchange {

inline constexpr std::size_t largest_file = std::size_t{16} * 1024 * 1024;  // bytes
inline constexpr int deepest_nesting = 64;                                  // the root is 1

struct Json {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool truth = false;                                 // boolean
    std::string text;                                   // string; number: its token
    std::vector<Json> items;                            // array
    std::vector<std::pair<std::string, Json>> members;  // object

    [[nodiscard]] const Json* find(std::string_view key) const;
    bool operator==(const Json&) const = default;

    static Json string(std::string_view text);
    static Json boolean(bool truth);
    static Json integer(std::int64_t number);
    static Json decimal(Decimal number);
    static Json array(std::vector<Json> items = {});
    static Json object(std::vector<std::pair<std::string, Json>> members = {});
};

/// Not readable when nothing can be made of the bytes (not JSON, too large …). A duplicate key,
/// say, is an error beside a readable tree, which then has the first member of that name, so
/// that all else is reported too. The value of `not_json` is line and column, "3:14".
struct ParsedJson {
    Json root;
    bool readable = false;
    Findings findings;
};

[[nodiscard]] ParsedJson parse_json(std::string_view bytes);

/// RFC 8785: members sorted by UTF-16 code units, shortest numbers, no white space.
[[nodiscard]] std::string write_canonical(const Json& json);

/// A number whose exponent has more than three digits. parse_json() has reported it already.
[[nodiscard]] bool has_long_exponent(std::string_view token);

/// Makes a JSON Pointer longer by one token, escaping "~" and "/".
[[nodiscard]] std::string pointer(std::string_view base, std::string_view token);
[[nodiscard]] std::string pointer(std::string_view base, std::size_t index);

}  // namespace assessment::exchange
