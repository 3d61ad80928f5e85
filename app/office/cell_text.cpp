// SPDX-License-Identifier: MIT
// Texts as the cells of a workbook can hold them. Declared in xlsx.hpp.
#include <algorithm>
#include <cstddef>

#include "app/office/xlsx.hpp"

namespace app::office {

namespace {

constexpr std::string_view replacement = "\uFFFD";

/// Characters, each at most two UTF-16 units: safely below the limit of a cell.
constexpr std::size_t longest_piece = 16'000;

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// "_x0041_", by which a workbook writes a character that XML cannot hold.
bool is_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::ranges::all_of(text.substr(2, 4), is_hexadecimal);
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string cell_text(std::string_view text) {
    std::string cell;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (is_escape(rest)) {
            cell += "_x005F_";
        } else if (rest.front() == '\0') {
            cell += replacement;
        } else if (rest.starts_with("\uFFFE") || rest.starts_with("\uFFFF")) {
            cell += replacement;
            at += 2;
        } else {
            cell += rest.front();
        }
    }
    return cell;
}

std::vector<std::string> cell_pieces(std::string_view text) {
    std::vector<std::string> pieces(1);
    std::size_t characters = 0;
    for (const char c : text) {
        if (!is_continuation(c) && ++characters > longest_piece) {
            pieces.emplace_back();
            characters = 1;
        }
        pieces.back() += c;
    }
    return pieces;
}

}  // namespace app::office
