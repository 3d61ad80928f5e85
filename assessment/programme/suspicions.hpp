// SPDX-License-Identifier: MIT
#pragma once

// What an office should ask about. A pattern is no verdict: two branches of one firm may well
// answer alike, and who has just set up a department does jump. So each is a question with what
// was seen, to be put to the enterprise or to its commissioner.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assessment/instrument.hpp"
#include "assessment/programme/entry.hpp"

namespace assessment::programme {

enum class Suspicion : std::uint8_t {
    same_answers,  // several enterprises stand at the same place everywhere, not all at the highest
    all_highest,   // every answer is at the highest level that there is
    no_evidence,   // high levels, and not one piece of evidence
    jump,          // a score rose more between two reports than is usual
};
inline constexpr std::size_t suspicion_count = 4;

/// From where on something is asked. Each is stated with the question.
struct SuspicionRules {
    int answers = 10;            // with fewer answers nothing is asked
    int high_level = 3;          // what a high level is
    int high_answers = 10;       // so many of them without evidence
    int total_jump = 2'000;      // hundredths, of the total as declared
    int dimension_jump = 5'000;  // hundredths, of one dimension as declared
};

/// The entries it is about, by their place in what was given: of a jump the earlier report, then
/// the later one.
struct Question {
    Suspicion about{};
    std::vector<std::size_t> entries{};
    int answers = 0;                           // alike, highest, high without evidence
    std::optional<std::uint32_t> dimension{};  // that jumped; none for the total
    int from = 0;                              // of a jump, hundredths
    int to = 0;

    bool operator==(const Question&) const = default;
};

/// Of reports that count and belong to this instrument; in the order of Suspicion, then of the
/// entries. Answers are compared within a period.
[[nodiscard]] std::vector<Question> suspicions(std::span<const Entry> entries,
                                               const Instrument& instrument,
                                               const SuspicionRules& rules = {});

}  // namespace assessment::programme
