// SPDX-License-Identifier: MIT
#include "app/piece.hpp"

namespace app {

std::string entries_id(const assessment::CriterionId& criterion) {
    return "evidence." + criterion.text() + ".entry.";
}

std::string piece_id(const PieceKey& piece, std::string_view part) {
    const std::string name =
        piece.item.empty() ? entries_id(piece.criterion) + std::to_string(piece.index)
                           : "evidence." + piece.criterion.text() + ".item." + piece.item.text();
    return name + "." + std::string(part);
}

}  // namespace app
