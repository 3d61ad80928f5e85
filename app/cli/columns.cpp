// SPDX-License-Identifier: MIT
#include "app/cli/columns.hpp"

#include <algorithm>
#include <array>

namespace app::cli {

namespace {

struct Character {
    char32_t code = 0;
    std::string_view bytes;
};

/// The first character of a text that is not empty. A byte that is not UTF-8 is one by itself.
Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const std::size_t size = byte(0) < 0x80   ? 1
                             : byte(0) < 0xC0 ? 0
                             : byte(0) < 0xE0 ? 2
                             : byte(0) < 0xF0 ? 3
                                              : 4;
    if (size == 0 || size > text.size()) {
        return {0xFFFD, text.substr(0, 1)};
    }
    char32_t code = size == 1 ? byte(0) : byte(0) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        code = code << 6U | (byte(i) & 0x3FU);
    }
    return {code, text.substr(0, size)};
}

struct Block {
    char32_t first;
    char32_t last;
};

constexpr std::array wide{
    Block{0x1100, 0x115F},   Block{0x2E80, 0x303E},   Block{0x3041, 0x33FF},
    Block{0x3400, 0x4DBF},   Block{0x4E00, 0x9FFF},   Block{0xA000, 0xA4CF},
    Block{0xAC00, 0xD7A3},   Block{0xF900, 0xFAFF},   Block{0xFE30, 0xFE6F},
    Block{0xFF00, 0xFF60},   Block{0xFFE0, 0xFFE6},   Block{0x1F300, 0x1F64F},
    Block{0x1F900, 0x1F9FF}, Block{0x20000, 0x3FFFD},
};
constexpr std::array without_width{
    Block{0x0300, 0x036F},
    Block{0x200B, 0x200F},
    Block{0xFE00, 0xFE0F},
};

template <std::size_t size>
bool is_in(const std::array<Block, size>& blocks, char32_t code) {
    return std::ranges::any_of(
        blocks, [&](const Block& block) { return code >= block.first && code <= block.last; });
}

std::size_t width_of(char32_t code) {
    return is_in(without_width, code) ? 0 : is_in(wide, code) ? 2 : 1;
}

constexpr std::u32string_view closing = U"，。；：！？、）》」』】”’…％,.;:!?)]}%";
constexpr std::u32string_view opening = U"（《「『【“‘([{";

/// A line may be broken between these two.
bool may_break(char32_t before, char32_t after) {
    if (before == ' ') {
        return after != ' ';
    }
    if (closing.contains(after) || opening.contains(before) || after == ' ') {
        return false;
    }
    return width_of(before) == 2 || width_of(after) == 2;
}

/// Pieces that stay whole.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    std::size_t at = 0;
    char32_t before = 0;
    while (at < text.size()) {
        const Character character = first_character(text.substr(at));
        if (at > begin && may_break(before, character.code)) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at;
        }
        before = character.code;
        at += character.bytes.size();
    }
    if (begin < text.size()) {
        pieces.push_back(text.substr(begin));
    }
    return pieces;
}

std::string_view without_last_spaces(std::string_view text) {
    const auto last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

bool is_control(char32_t code) {
    const bool bidirectional =
        (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || bidirectional;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        width += width_of(character.code);
        text.remove_prefix(character.bytes.size());
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    return std::string(text) + std::string(width - std::min(width, taken), ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    for (const std::string_view piece : pieces_of(text)) {
        if (!line.empty() &&
            display_width(line) + display_width(without_last_spaces(piece)) > width) {
            lines.emplace_back(without_last_spaces(line));
            line.clear();
        }
        line += piece;
    }
    lines.emplace_back(without_last_spaces(line));
    return lines;
}

std::string indented(std::string_view first, std::size_t indent, std::string_view text) {
    std::string block;
    std::string before = padded(first, indent);
    for (const std::string& line : wrapped(text, page_width - indent)) {
        block += std::string(without_last_spaces(before + line)) + "\n";
        before = std::string(indent, ' ');
    }
    return block;
}

std::string indented(std::string_view first, std::size_t indent, std::string_view text,
                     std::string_view value) {
    const std::size_t beside = display_width(value) + 2;
    const std::size_t room = page_width - indent;
    const auto lines = wrapped(text, beside < room ? room - beside : room);
    std::string block;
    std::string before = padded(first, indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_last = i + 1 == lines.size();
        block += is_last ? padded(before + lines[i], page_width - display_width(value)) +
                               std::string(value)
                         : before + lines[i];
        block += "\n";
        before = std::string(indent, ' ');
    }
    return block;
}

std::string printable(std::string_view text) {
    std::string safe;
    while (!text.empty()) {
        const Character character = first_character(text);
        if (character.code == '\n' || character.code == '\t' || character.code == '\r') {
            safe += ' ';
        } else if (is_control(character.code)) {
            safe += "\uFFFD";
        } else {
            safe += character.bytes;
        }
        text.remove_prefix(character.bytes.size());
    }
    return safe;
}

}  // namespace app::cli
