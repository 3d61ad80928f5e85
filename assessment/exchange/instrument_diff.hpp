// SPDX-License-Identifier: MIT
#pragma once

// Two versions of an instrument side by side: every change with its place in both, and what it
// changes. Whoever issues a new version learns here what can still be compared afterwards, before
// anybody has answered it. A criterion has a change that `asks` exactly when question.hpp says that
// it asks something else, so that this and the comparison of two assessments never disagree.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/exchange/json.hpp"
#include "assessment/instrument.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

/// What a change changes. The first two change what a result means, the others do not.
enum class ChangeEffect : std::uint8_t {
    asks,    // what is asked: an earlier answer cannot be held against a later one
    counts,  // what answers count for: the same levels give other scores or tiers
    plans,   // what it takes to rise: the same answers give other plans
    words,   // what is said beside
};
inline constexpr int change_effect_count = static_cast<int>(ChangeEffect::words) + 1;

/// Each has a sentence, `instrument_diff.<name>`.
enum class ChangeCode : std::uint8_t {
    other_instrument,
    title,
    summary,
    languages,
    list_order,  // of sources, fields, dimensions, criteria, tiers, options, items or evidence
    source_added,
    source_removed,
    source_changed,
    field_added,
    field_removed,
    field_changed,
    field_required,
    dimension_added,
    dimension_removed,
    dimension_weight,
    dimension_title,
    criterion_added,
    criterion_removed,
    criterion_moved,
    criterion_weight,
    criterion_title,
    question,
    guidance,
    answer_type,
    level_words,
    thresholds,
    better,
    unit,
    level_of_yes,
    level_from_zero,
    bounds,
    option_added,
    option_removed,
    option_label,
    option_level,
    item_added,
    item_removed,
    item_label,
    evidence_added,
    evidence_removed,
    evidence_label,
    cites,
    condition,
    may_be_not_applicable,
    quick,
    step_hours,
    step_months,
    step_action,
    most_not_applicable,
    assurance_cap,
    assurance_hours,
    tier_added,
    tier_removed,
    tier_title,
    tier_basis,
    tier_total,
    tier_minimum,
    gate_added,
    gate_removed,
    gate_changed,
};
inline constexpr int change_code_count = static_cast<int>(ChangeCode::gate_changed) + 1;

/// As it stands in documents: "asks", "criterion_weight".
[[nodiscard]] std::string_view name(ChangeEffect effect);
[[nodiscard]] std::string_view name(ChangeCode code);

/// `was` and `is` fill the sentence; of longer words they are the parts that differ.
struct InstrumentChange {
    ChangeEffect effect = ChangeEffect::words;
    ChangeCode code = ChangeCode::title;
    std::optional<std::string> earlier{};  // JSON Pointer into the earlier version
    std::optional<std::string> later{};    // and into the later one
    std::string subject{};                 // id of the criterion, dimension … or name of the list
    std::string was{};
    std::string is{};

    bool operator==(const InstrumentChange&) const = default;
};

struct InstrumentDiff {
    std::vector<InstrumentChange> changes{};  // by effect, then in the order of the document
    /// Hundredths of a percent of the later version's weight that lies in criteria which both
    /// versions ask alike: the total of one who answers these at the top and all else at the
    /// bottom, rounded as scores are (SCORING.md 3).
    int comparable_weight = 0;
    bool totals_comparable = false;  // see Comparison
    bool supported_comparable = false;
    bool tiers_comparable = false;
    bool same_version = false;  // the same id and version for other content, which reports mix up

    bool operator==(const InstrumentDiff&) const = default;
};

[[nodiscard]] InstrumentDiff instrument_diff(const std::shared_ptr<const Instrument>& earlier,
                                             const std::shared_ptr<const Instrument>& later);

[[nodiscard]] bool changes_meaning(const InstrumentDiff& diff);

/// `ipgauge.instrument-diff/1` on one line. Its sentences are in the language of the words.
[[nodiscard]] std::string write_instrument_diff(const InstrumentDiff& diff,
                                                const Instrument& earlier, const Instrument& later,
                                                const Catalogue& words);

/// What changed, in a sentence without its place.
[[nodiscard]] std::string sentence(const InstrumentChange& change, const Catalogue& words);

}  // namespace assessment::exchange
