// SPDX-License-Identifier: MIT
#pragma once

// The score of an assessment: exact integers in hundredths of a point, 0..10000. While
// something is open a score is a range that contains every completion. SCORING.md sections 3
// to 6 are the definition; each step rounds once, half up, and the next starts from there.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"
#include "assessment/optional_whole.hpp"

namespace assessment {

/// A score from its least to its greatest completion, as declared and as supported.
struct Range {
    int low = 0;
    int high = 0;
    int supported_low = 0;
    int supported_high = 0;

    bool operator==(const Range&) const = default;
};

struct CriterionScore {
    State state = State::unanswered;
    OptionalWhole level;            // only when answered
    OptionalWhole supported_level;  // only when answered
    OptionalWhole lost;             // hundredths of the total; only when applicable

    bool operator==(const CriterionScore&) const = default;
};

struct DimensionScore {
    std::optional<Range> score;  // none when no criterion is applicable
    int answered = 0;
    int applicable = 0;
    bool overclaimed = false;

    bool operator==(const DimensionScore&) const = default;
};

enum class ConditionKind : std::uint8_t { total, dimension, gate, not_applicable };
enum class ConditionState : std::uint8_t { met, open, failed };

struct Condition {
    ConditionKind kind = ConditionKind::total;
    ConditionState state = ConditionState::open;
    std::uint32_t dimension = 0;  // kinds dimension and not_applicable
    std::uint32_t gate = 0;       // kind gate: index into Tier::gates

    bool operator==(const Condition&) const = default;
};

enum class Verdict : std::uint8_t { achieved, open, missed };

struct TierScore {
    Verdict verdict = Verdict::open;
    std::vector<Condition> conditions;  // in the order of SCORING.md 7

    bool operator==(const TierScore&) const = default;
};

struct Score {
    std::optional<std::uint32_t> tier;  // the highest achieved with all lower ones
    std::optional<Range> total;
    int answered = 0;
    int applicable = 0;
    std::vector<DimensionScore> dimensions;
    std::vector<CriterionScore> criteria;
    std::vector<TierScore> tiers;

    bool operator==(const Score&) const = default;
};

[[nodiscard]] std::string_view name(ConditionKind kind);
[[nodiscard]] std::string_view name(ConditionState state);
[[nodiscard]] std::string_view name(Verdict verdict);

/// One standing per criterion of the instrument, in its order.
[[nodiscard]] Score score(const Instrument& instrument, std::span<const Standing> standings);

/// The same into a Score that is used again, so that scoring many allocates nothing.
void score(const Instrument& instrument, std::span<const Standing> standings, Score& into);

[[nodiscard]] Score score(const Instrument& instrument, const Assessment& assessment);

/// Indices of the applicable criteria that lose something, largest `lost` first, ties in
/// instrument order (SCORING.md 4).
[[nodiscard]] std::vector<std::uint32_t> gaps(const Score& score);

/// floor((2n + d) / 2d) for n >= 0, d > 0: the only rounding there is.
[[nodiscard]] constexpr std::int64_t round_half_up(std::int64_t n, std::int64_t d) {
    return (2 * n + d) / (2 * d);
}
static_assert(round_half_up(1, 2) == 1 && round_half_up(5, 2) == 3 && round_half_up(1, 3) == 0);

}  // namespace assessment
