// SPDX-License-Identifier: MIT
#include "app/programme/lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/exchange/json.hpp"

namespace app::programme {

namespace {

struct Ending {
    std::string_view text;
    Kind kind;
};

constexpr std::array endings{Ending{".json", Kind::report}, Ending{".ndjson", Kind::lines},
                             Ending{".jsonl", Kind::lines}, Ending{".zip", Kind::archive}};

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Kind kind_of(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto* at = std::ranges::find_if(
        endings, [&](const Ending& ending) { return lower.ends_with(ending.text); });
    return at == endings.end() ? Kind::unknown : at->kind;
}

bool read_lines(const ReadBytes& read, const std::string& name, const TakePiece& take) {
    LineReader lines(read, assessment::exchange::largest_file);
    std::size_t before = 0;
    std::size_t number = 0;
    for (std::string line; lines.next(line);) {
        ++number;
        if (is_blank(line)) {
            continue;
        }
        Piece piece{.source = name + ":" + std::to_string(number),
                    .consumed = lines.consumed() - before};
        before = lines.consumed();
        if (lines.was_cut()) {
            piece.refusal = Refusal::too_large;
        } else {
            piece.bytes = std::move(line);
            line = {};
        }
        if (!take(std::move(piece))) {
            return false;
        }
    }
    return true;
}

}  // namespace app::programme
