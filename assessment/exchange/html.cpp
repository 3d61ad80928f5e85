// SPDX-License-Identifier: MIT
#include "assessment/exchange/html.hpp"

namespace assessment::exchange {

namespace {

void append_escaped(std::string& out, char character) {
    switch (character) {
        case '&':
            out += "&amp;";
            return;
        case '<':
            out += "&lt;";
            return;
        case '>':
            out += "&gt;";
            return;
        case '"':
            out += "&quot;";
            return;
        case '\'':
            out += "&#39;";
            return;
        case '\t':
        case '\n':
            out += character;
            return;
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20 || code == 0x7F) {
        out += "\uFFFD";
    } else {
        out += character;
    }
}

}  // namespace

std::string escape(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char character : text) {
        append_escaped(escaped, character);
    }
    return escaped;
}

Html& Html::markup(Markup literal) {
    characters_ += literal.characters;
    return *this;
}

Html& Html::text(std::string_view words) {
    characters_ += escape(words);
    return *this;
}

Html& Html::number(std::int64_t number) {
    characters_ += std::to_string(number);
    return *this;
}

Html& Html::add(const Html& part) {
    characters_ += part.characters_;
    return *this;
}

}  // namespace assessment::exchange
