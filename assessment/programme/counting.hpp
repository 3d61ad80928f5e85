// SPDX-License-Identifier: MIT
#pragma once

// Which of many reports count. What is altered, does not follow from its answers, cannot be
// recomputed or cannot be read never does. Of several reports of one enterprise and period that are
// worth something one counts: countersigned before signed before unsigned, then the newest day of
// issue, then the smallest digest. So it does not matter in which order they came.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "assessment/programme/entry.hpp"

namespace assessment::programme {

enum class Counting : std::uint8_t {
    counts,
    other_counts,  // another report of this enterprise and period does
    not_sound,     // not worth anything (counts(Trust))
};

/// The word in documents: "counts", "other-counts", "not-sound".
[[nodiscard]] std::string_view name(Counting counting);

/// One answer each, in the same order.
[[nodiscard]] std::vector<Counting> counting(std::span<const Entry> entries);

/// Indices of those that count, sorted by enterprise and period.
[[nodiscard]] std::vector<std::size_t> chosen(std::span<const Entry> entries);

}  // namespace assessment::programme
