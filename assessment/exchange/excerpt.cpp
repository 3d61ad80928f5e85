// SPDX-License-Identifier: MIT
#include "assessment/exchange/excerpt.hpp"

#include "assessment/exchange/utf8.hpp"

namespace assessment::exchange {

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 60;  // bytes
    std::size_t length = 0;
    while (length < text.size()) {
        const auto character = first_character(text.substr(length)).length;
        if (character == 0 || length + character > longest) {
            break;
        }
        length += character;
    }
    return std::string(text.substr(0, length)) + (length < text.size() ? "…" : "");
}

std::string excerpt(const Json& json) {
    switch (json.kind) {
        case Json::Kind::object:
            return json.members.empty() ? "{}" : "{…}";
        case Json::Kind::array:
            return json.items.empty() ? "[]" : "[…]";
        case Json::Kind::string:
            return '"' + excerpt(json.text) + '"';
        case Json::Kind::number:
            return excerpt(json.text);
        case Json::Kind::boolean:
            return json.truth ? "true" : "false";
        case Json::Kind::null:
            break;
    }
    return "null";
}

}  // namespace assessment::exchange
