// SPDX-License-Identifier: MIT
#include "assessment/exchange/version.hpp"

#include <algorithm>

#include "assessment/exchange/excerpt.hpp"

namespace assessment::exchange {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_label_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// SemVer's numbers have no needless zeros.
bool is_plain_number(std::string_view text) {
    return is_number(text) && (text == "0" || text.front() != '0');
}

bool is_build_label(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_label_character);
}

bool is_prerelease_label(std::string_view text) {
    return is_build_label(text) && (!is_number(text) || is_plain_number(text));
}

/// Every part between dots passes; `count` of them, or any number when it is 0.
template <typename Check>
bool all_parts(std::string_view text, Check passes, std::size_t count = 0) {
    std::size_t parts = 0;
    while (true) {
        const auto dot = text.find('.');
        ++parts;
        if (!passes(text.substr(0, dot))) {
            return false;
        }
        if (dot == std::string_view::npos) {
            return count == 0 || parts == count;
        }
        text.remove_prefix(dot + 1);
    }
}

bool is_calendar_version(std::string_view text) {
    constexpr std::size_t year_digits = 4;
    return text.find('.') == year_digits && all_parts(text, is_number, 3);
}

bool is_semantic_version(std::string_view text) {
    if (const auto plus = text.find('+'); plus != std::string_view::npos) {
        if (!all_parts(text.substr(plus + 1), is_build_label)) {
            return false;
        }
        text = text.substr(0, plus);
    }
    if (const auto hyphen = text.find('-'); hyphen != std::string_view::npos) {
        if (!all_parts(text.substr(hyphen + 1), is_prerelease_label)) {
            return false;
        }
        text = text.substr(0, hyphen);
    }
    return all_parts(text, is_plain_number, 3);
}

}  // namespace

bool is_version(std::string_view text) {
    return is_calendar_version(text) || is_semantic_version(text);
}

bool read_format(const JsonReader& root, std::string_view format) {
    const JsonReader member = root.member("format");
    const auto found = member.string();
    if (found && *found != format) {
        member.report(FindingCode::wrong_format, excerpt(*found), std::string(format));
    }
    return found == format;
}

}  // namespace assessment::exchange
