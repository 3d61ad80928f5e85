// SPDX-License-Identifier: MIT
#pragma once

// What each answer counts, looked up instead of worked out: a score is asked for at every key
// somebody presses, and of every report of a province. Filled once for an instrument.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "assessment/answer.hpp"
#include "assessment/both_ends.hpp"
#include "assessment/optional_whole.hpp"
#include "assessment/standing.hpp"

namespace assessment {

/// What a criterion of weight 1 counts in one standing (SCORING.md 3).
struct Outcome {
    BothEnds weight = 0;    // 1 when applicable, beside 1 when not applicable
    BothEnds count = 0;     // 1 when answered, beside 1 when applicable
    BothEnds declared = 0;  // levels, but for an unanswered criterion, whose row has them
    BothEnds supported = 0;
    BothEnds keep_row = 0;  // all ones when the levels of the row count, else 0
    OptionalWhole level{};
    OptionalWhole supported_level{};
};

class ScoringTable {
public:
    ScoringTable() = default;
    explicit ScoringTable(std::span<const int, assurance_count> caps);

    [[nodiscard]] const Outcome& operator[](const Standing& standing) const {
        return outcomes_[index(standing)];
    }

private:
    static constexpr std::size_t levels = highest_level + 1;
    static constexpr std::size_t index(const Standing& standing) {
        const auto state = static_cast<std::size_t>(standing.state);
        const auto level = static_cast<std::size_t>(standing.level);
        return (state * levels + level) * assurance_count +
               static_cast<std::size_t>(standing.assurance);
    }

    std::array<Outcome, state_count * levels * assurance_count> outcomes_{};
};

}  // namespace assessment
