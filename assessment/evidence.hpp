// SPDX-License-Identifier: MIT
#pragma once

// The evidence checklist: every piece that the answers and the plan call for, and the criteria
// whose answer has to be found out first. It is computed, never stored; what is stored is the
// evidence of each answer. A piece that nothing stands for is missing. The checklist plays no
// part in the score: what counts there is the assurance that the enterprise states.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace assessment {

/// A level that a plan wants a criterion to reach.
struct PlannedLevel {
    std::uint32_t criterion = 0;  // index into Instrument::criteria
    int level = 0;

    bool operator==(const PlannedLevel&) const = default;
};

/// One piece of the checklist: an item of the instrument, an entry of the answer, or both.
struct EvidencePiece {
    std::uint32_t criterion = 0;          // index into Instrument::criteria
    std::optional<std::uint32_t> item{};  // index into Criterion::evidence
    std::optional<std::size_t> entry{};  // index into Answer::evidence; none: nothing stands for it
    bool for_answer = false;             // the level that is stated calls for it
    bool for_plan = false;               // the level that is planned calls for it
    EvidenceState state = EvidenceState::missing;
    std::string post{};
    std::optional<std::chrono::year_month_day> date{};

    bool operator==(const EvidencePiece&) const = default;
};

/// Criteria in instrument order; of each, its items with what stands for them, then all else that
/// the answer names. An answer calls for evidence when it reaches a level above 0, a plan when it
/// wants one; what does not apply calls for none.
[[nodiscard]] std::vector<EvidencePiece> evidence_list(const Instrument& instrument,
                                                       const Assessment& assessment,
                                                       std::span<const Standing> standings,
                                                       std::span<const PlannedLevel> planned);

/// Criteria marked "not sure" that may count: things to find out. Indices, in instrument order.
[[nodiscard]] std::vector<std::uint32_t> to_find_out(const Instrument& instrument,
                                                     const Assessment& assessment,
                                                     std::span<const Standing> standings);

/// How many pieces are in each state.
using EvidenceCounts = std::array<std::size_t, evidence_state_count>;
[[nodiscard]] EvidenceCounts counts(std::span<const EvidencePiece> pieces);

/// Everything that an answer calls for is seen or kept, and it calls for something.
[[nodiscard]] bool is_shown(std::span<const EvidencePiece> pieces_of_one_criterion);

/// The item that an entry stands for: the one it names, else the one whose label it bears in some
/// language. Index into Criterion::evidence.
[[nodiscard]] std::optional<std::uint32_t> item_of(const Criterion& criterion,
                                                   const Evidence& entry);

/// The first entry that stands for this item. Index into the entries.
[[nodiscard]] std::optional<std::size_t> entry_for(const Criterion& criterion, std::uint32_t item,
                                                   std::span<const Evidence> entries);

[[nodiscard]] std::optional<std::uint32_t> find_item(const Criterion& criterion, const ItemId& id);

/// The words are the label's own, in one of its languages.
[[nodiscard]] bool is_label(const Text& label, std::string_view words);

}  // namespace assessment
