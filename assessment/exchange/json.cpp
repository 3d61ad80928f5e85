// SPDX-License-Identifier: MIT
#include "assessment/exchange/json.hpp"

#include <algorithm>

namespace assessment::exchange {

const Json* Json::find(std::string_view key) const {
    const auto member = std::ranges::find(members, key, &std::pair<std::string, Json>::first);
    return member == members.end() ? nullptr : &member->second;
}

Json Json::string(std::string_view text) {
    Json json;
    json.kind = Kind::string;
    json.text = text;
    return json;
}

Json Json::boolean(bool truth) {
    Json json;
    json.kind = Kind::boolean;
    json.truth = truth;
    return json;
}

Json Json::integer(std::int64_t number) {
    Json json;
    json.kind = Kind::number;
    json.text = std::to_string(number);
    return json;
}

Json Json::decimal(Decimal number) {
    Json json;
    json.kind = Kind::number;
    json.text = to_string(number);
    return json;
}

Json Json::array(std::vector<Json> items) {
    Json json;
    json.kind = Kind::array;
    json.items = std::move(items);
    return json;
}

Json Json::object(std::vector<std::pair<std::string, Json>> members) {
    Json json;
    json.kind = Kind::object;
    json.members = std::move(members);
    return json;
}

bool has_long_exponent(std::string_view token) {
    constexpr std::size_t most_digits = 3;
    const auto e = token.find_first_of("eE");
    if (e == std::string_view::npos) {
        return false;
    }
    const auto digits = token.find_first_not_of("+-", e + 1);
    return token.size() - std::min(digits, token.size()) > most_digits;
}

std::string pointer(std::string_view base, std::string_view token) {
    std::string longer(base);
    longer += '/';
    for (const char c : token) {
        if (c == '~') {
            longer += "~0";
        } else if (c == '/') {
            longer += "~1";
        } else {
            longer += c;
        }
    }
    return longer;
}

std::string pointer(std::string_view base, std::size_t index) {
    return std::string(base) + '/' + std::to_string(index);
}

}  // namespace assessment::exchange
