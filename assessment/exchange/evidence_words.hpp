// SPDX-License-Identifier: MIT
#pragma once

// What is said of a piece of the evidence checklist, on the printed page as on the screen.

#include <string>

#include "assessment/evidence.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

[[nodiscard]] std::string evidence_state_text(EvidenceState state, const Catalogue& words);

/// What the piece is: its item's label, the name that the enterprise gives it, or both. A piece
/// without either is a document with its number. `answer` is the criterion's, null for none.
[[nodiscard]] std::string piece_text(const Criterion& criterion, const Answer* answer,
                                     const EvidencePiece& piece, const Catalogue& words);

}  // namespace assessment::exchange
