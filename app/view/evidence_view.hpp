// SPDX-License-Identifier: MIT
#pragma once

// The evidence checklist by dimension and criterion, and the things to find out. A dimension is
// unfolded on demand: everything that is shown is drawn, and a long list would be slow.

#include <span>

#include "app/view/block.hpp"
#include "app/view/subject.hpp"
#include "assessment/evidence.hpp"

namespace app::view {

using Pieces = std::span<const assessment::EvidencePiece>;

[[nodiscard]] Blocks evidence_view(const Subject& subject);

/// One criterion with those of its pieces that are to be shown; none when there are none
/// (pieces_view.cpp). The pieces are all of this criterion, which must have some.
[[nodiscard]] std::optional<Card> pieces_card(const Subject& subject, Pieces pieces);

/// The choice of what to show lets this piece be seen.
[[nodiscard]] bool is_chosen(const Subject& subject, const assessment::EvidencePiece& piece);

}  // namespace app::view
