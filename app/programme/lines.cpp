// SPDX-License-Identifier: MIT
#include "app/programme/lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/exchange/json.hpp"
#include "assessment/exchange/utf8.hpp"

namespace app::programme {

namespace {

constexpr std::size_t longest_name = 1024;

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

LineSource::LineSource(ReadBytes read, std::string name)
    : lines_(std::move(read), assessment::exchange::largest_file), name_(std::move(name)) {}

std::optional<Piece> LineSource::next() {
    for (std::string line; lines_.next(line);) {
        ++number_;
        if (is_blank(line)) {
            continue;
        }
        Piece piece{.source = name_ + ":" + std::to_string(number_),
                    .consumed = lines_.consumed() - before_};
        before_ = lines_.consumed();
        if (lines_.was_cut()) {
            piece.refusal = Refusal::too_large;
        } else {
            piece.bytes = std::move(line);
        }
        return piece;
    }
    return std::nullopt;
}

bool read_lines(ReadBytes read, const std::string& name, const TakePiece& take) {
    LineSource lines(std::move(read), name);
    while (auto piece = lines.next()) {
        if (!take(std::move(*piece))) {
            return false;
        }
    }
    return true;
}

std::string as_text(std::string_view name) {
    std::string text;
    while (!name.empty() && text.size() < longest_name) {
        const auto character = assessment::exchange::first_character(name);
        if (character.length == 0) {
            text += "\uFFFD";
        } else {
            text += name.substr(0, character.length);
        }
        name.remove_prefix(std::max<std::size_t>(character.length, 1));
    }
    return text;
}

}  // namespace app::programme
