// SPDX-License-Identifier: MIT
#pragma once

// What assessments are made with, and what they are compared with: the instruments that are
// shipped and those that came as files, and the packs of offices.

#include <optional>
#include <string>

#include "app/session.hpp"
#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Blocks instruments_view(const Session& session);

/// What an instrument asks: its facts, and behind a fold its criteria with their levels as a person
/// will see them (instrument_card.cpp). `id` is what the ids of its controls begin with.
[[nodiscard]] Blocks instrument_blocks(const Session& session,
                                       const assessment::Instrument& instrument,
                                       const std::string& id);

/// With which instrument a new assessment is made; none while there is only one
/// (instrument_card.cpp).
[[nodiscard]] std::optional<Select> instrument_choice(
    const Session& session, std::string id, const std::optional<assessment::InstrumentRef>& chosen);

/// What a pack is, and who stands for it (benchmark_view.cpp).
[[nodiscard]] Blocks pack_blocks(const Session& session,
                                 const assessment::exchange::BenchmarkPack& pack);

/// Where the enterprise stands by the packs that are kept and fit its instrument; nothing without
/// one (benchmark_view.cpp).
[[nodiscard]] Blocks comparison_blocks(const Subject& subject);

}  // namespace app::view
