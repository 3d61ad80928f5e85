// SPDX-License-Identifier: MIT
#pragma once

// Choosing enterprises by a rule that is stated beforehand, so that whoever has the same reports
// comes to the same list. Candidates are ranked by tier, then by supported total. Where both are
// the same it goes, in this order, by the report's trust (countersigned first), its day of issue
// (earlier first) and its digest (smaller first), which is as good as a lot that nobody can draw
// again; each place says which of these decided it.
//
// Places are given in two rounds: first, down the ranking, to whom a quota still wants at least
// ("at least 2 of size micro"), then, from the top again, to all others, past those whom a quota
// allows no more ("at most 3 of this park").

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"

namespace assessment::programme {

/// Of those whose profile field has this value ("" is not filled).
struct Quota {
    FieldId field{};
    std::string value{};
    std::size_t at_least = 0;
    std::optional<std::size_t> at_most{};
};

/// Minimums are of supported scores.
struct SelectionRule {
    std::size_t places = 0;
    std::optional<std::uint32_t> tier{};  // achieved, or a higher one
    int total = 0;                        // hundredths
    std::vector<Minimum> minimums{};      // of dimensions; one that is not scored is met
    std::vector<Quota> quotas{};
    Trust trust = Trust::not_signed;  // or better
};

/// What became of a report, the first that holds.
enum class Fate : std::uint8_t {
    other_instrument,
    trust_too_low,
    incomplete,  // something is open, so its place in the ranking is too
    tier_missed,
    total_missed,
    minimum_missed,
    selected,
    quota_full,
    no_place_left,
};
inline constexpr std::size_t fate_count = 9;

/// What put one behind the one before it.
enum class Decider : std::uint8_t { tier, total, trust, issued, digest, order };
inline constexpr std::size_t decider_count = 6;

struct Ranked {
    std::size_t entry = 0;  // its place in what was given
    std::size_t rank = 0;   // from 1; 0 for who is no candidate
    Fate fate{};
    OptionalWhole dimension{};       // whose minimum was missed, the first
    bool is_tied = false;            // somebody else has the same tier and total
    Decider behind = Decider::tier;  // of candidates but the first

    bool operator==(const Ranked&) const = default;
};

struct Selection {
    std::vector<Ranked> ranking{};  // candidates by rank, then all others as they were given
    std::size_t candidates = 0;
    std::size_t selected = 0;
    std::vector<std::size_t> unmet{};  // quotas that wanted more than there were, by place

    bool operator==(const Selection&) const = default;
};

[[nodiscard]] Selection select(std::span<const Entry> entries, const Instrument& instrument,
                               const SelectionRule& rule);

}  // namespace assessment::programme
