// SPDX-License-Identifier: MIT
#pragma once

// All that the figures of a programme are made from, as counts: how many reports, how often each
// score of each dimension, how often each level of each criterion, in all and for every group of
// the profile. A Partial is made by adding entries one by one; two of them merge into exactly the
// one that all entries together would have made, in any order and any grouping. So the counting
// can be spread over machines and joined afterwards without losing a digit.
//
// Figures are made of reports that count (trust) and belong to one version of one instrument. Of
// other reports it is counted how many there were: by trust those that do not count, whatever
// instrument they name, and in one number those of other instruments.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/answer.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"
#include "assessment/programme/histogram.hpp"

namespace assessment::programme {

inline constexpr std::size_t level_count = highest_level + 1;

/// Where a criterion can stand: 36 pairs of declared and supported level, then excluded, pending,
/// not applicable and unanswered.
inline constexpr std::size_t place_count = level_count * level_count + 4;
inline constexpr std::size_t excluded_place = level_count * level_count;
inline constexpr std::size_t pending_place = excluded_place + 1;
inline constexpr std::size_t not_applicable_place = excluded_place + 2;
inline constexpr std::size_t unanswered_place = excluded_place + 3;

[[nodiscard]] constexpr std::size_t answered_place(std::size_t declared, std::size_t supported) {
    return declared * level_count + supported;
}

using PlaceCounts = std::array<std::uint32_t, place_count>;

/// Scores that are settled: those that something open could still change are not in them.
struct ScoreCounts {
    Histogram declared{};
    Histogram supported{};

    bool operator==(const ScoreCounts&) const = default;
};

/// What is counted of the reports of one group.
struct GroupCounts {
    std::array<std::uint32_t, trust_count> trust{};  // of every report, whether it counts or not
    std::uint32_t reports = 0;                       // that count; so in everything below
    std::uint32_t drafts = 0;                        // something is open
    std::vector<std::uint32_t> tiers{};              // none achieved, then the tiers from lowest
    std::vector<std::uint32_t> draft_tiers{};        // of these, drafts
    ScoreCounts total{};
    std::vector<ScoreCounts> dimensions{};
    std::vector<PlaceCounts> criteria{};
    std::uint32_t reviewed = 0;  // reports with a level that a commissioner found
    std::array<std::uint64_t, level_count * level_count> reviews{};  // declared * 6 + found

    bool operator==(const GroupCounts&) const = default;
};

/// By the value of a profile field; "" where it is not filled.
using Groups = std::map<std::string, GroupCounts, std::less<>>;

/// A field with more values than most_groups tells nothing of groups: it has none.
struct FieldCounts {
    FieldId field{};
    bool has_too_many = false;
    Groups groups{};

    bool operator==(const FieldCounts&) const = default;
};

inline constexpr std::size_t most_groups = 1'000;
inline constexpr std::uint32_t most_reports = 1'000'000'000;  // in one Partial

struct Partial {
    InstrumentRef instrument{};
    std::string digest{};          // of the instrument
    bool counts_doubtful = false;  // also reports whose trust does not count
    std::uint32_t elsewhere = 0;   // reports of other instruments or versions
    GroupCounts all{};
    std::vector<FieldCounts> fields{};

    bool operator==(const Partial&) const = default;
};

/// The fields of a profile by which figures are made unless others are asked for: industry, size,
/// region and park, where the instrument has them.
[[nodiscard]] std::vector<FieldId> usual_fields(const Instrument& instrument);

struct PartialRules {
    std::vector<FieldId> fields{};
    bool counts_doubtful = false;
};

/// Of no reports yet.
[[nodiscard]] Partial empty_partial(const Instrument& instrument, const PartialRules& rules);

void add(Partial& partial, const Entry& entry);

/// Made for the same instrument and by the same rules.
[[nodiscard]] bool can_merge(const Partial& one, const Partial& other);

/// Both must be mergeable and have at most most_reports together: false, and nothing is changed,
/// otherwise.
[[nodiscard]] bool merge(Partial& into, const Partial& from);

/// How the value of a profile field is called as a group.
[[nodiscard]] std::string group_name(const ProfileValue& value);

/// Adds what was counted of one group to another of the same instrument.
void add(GroupCounts& into, const GroupCounts& from);

}  // namespace assessment::programme
