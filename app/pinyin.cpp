// SPDX-License-Identifier: MIT
#include "app/pinyin.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "assessment/exchange/utf8.hpp"

namespace app {

namespace {

namespace exchange = assessment::exchange;

/// A line for each letter, the letter in front of the characters; comments begin with "#".
constexpr std::string_view letters =
#include "assets/pinyin/initials.inc"
    ;

constexpr char32_t first_hanzi = 0x4E00;
constexpr char32_t end_of_hanzi = 0xA000;

/// Letters in the order of the alphabet; the longest that a character has is "cds".
using Letters = std::array<char, 3>;
constexpr std::size_t most_kinds = 128;

/// For every character the number of its letters among `kinds`; the first has none.
struct Table {
    std::array<std::uint8_t, end_of_hanzi - first_hanzi> kind_of{};
    std::array<Letters, most_kinds> kinds{};
    std::size_t kind_count = 1;
};

consteval std::uint8_t kind_with(Table& table, std::uint8_t before, char letter) {
    Letters wanted = table.kinds.at(before);
    std::size_t length = 0;
    while (wanted.at(length) != '\0') {
        ++length;
    }
    wanted.at(length) = letter;
    for (std::size_t i = 1; i < table.kind_count; ++i) {
        if (table.kinds.at(i) == wanted) {
            return static_cast<std::uint8_t>(i);
        }
    }
    table.kinds.at(table.kind_count) = wanted;
    return static_cast<std::uint8_t>(table.kind_count++);
}

/// Every character of the file takes three bytes.
consteval Table table_of(std::string_view lines) {
    Table table;
    std::array<std::uint8_t, most_kinds> added{};  // for this letter: which kind becomes which
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        added.fill(0);
        for (std::size_t at = 1; at + 2 < line.size(); at += 3) {
            const auto bits = [&](std::size_t i) {
                return static_cast<char32_t>(line[at + i] & 0x3F);
            };
            const char32_t code = (bits(0) & 0xFU) << 12U | bits(1) << 6U | bits(2);
            std::uint8_t& kind = table.kind_of.at(code - first_hanzi);
            std::uint8_t& becomes = added.at(kind);
            if (becomes == 0) {
                becomes = kind_with(table, kind, line.front());
            }
            kind = becomes;
        }
    }
    return table;
}

constexpr Table table = table_of(letters);

/// Small letters, full-width signs as narrow ones.
char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFF01 - U'!';
    }
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

bool counts(char32_t c) {
    const bool is_sign = c < U'0' || (c > U'9' && c < U'a') || (c > U'z' && c < 0xC0);
    const bool is_punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
    return !is_sign && !is_punctuation;
}

std::u32string plain_characters(std::string_view text) {
    std::u32string characters;
    while (!text.empty()) {
        const auto [code, length] = exchange::first_character(text);
        const char32_t c = plain(code);
        if (length > 0 && counts(c)) {
            characters += c;
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return characters;
}

bool stands_for(char32_t typed, char32_t character) {
    return typed == character ||
           (typed < 0x80 && pinyin_initials(character).contains(static_cast<char>(typed)));
}

}  // namespace

std::string_view pinyin_initials(char32_t character) {
    if (character < first_hanzi || character >= end_of_hanzi) {
        return {};
    }
    const Letters& kind = table.kinds.at(table.kind_of.at(character - first_hanzi));
    return {kind.data(), static_cast<std::size_t>(std::ranges::find(kind, '\0') - kind.begin())};
}

bool is_found_in(std::string_view typed, std::string_view name) {
    const std::u32string wanted = plain_characters(typed);
    const std::u32string whole = plain_characters(name);
    return wanted.empty() || !std::ranges::search(whole, wanted, [](char32_t in_name, char32_t c) {
                                  return stands_for(c, in_name);
                              }).empty();
}

std::u32string alphabetic_key(std::string_view name) {
    std::u32string key;
    for (const char32_t c : plain_characters(name)) {
        const auto initials = pinyin_initials(c);
        key += initials.empty() ? c : static_cast<char32_t>(initials.front());
        key += initials.empty() ? 0 : c;
    }
    return key;
}

}  // namespace app
