// SPDX-License-Identifier: MIT
#include "assessment/scoring_table.hpp"

#include <algorithm>

namespace assessment {

namespace {

constexpr BothEnds applicable = both_ends(1, 0);
constexpr BothEnds not_applicable = both_ends(0, 1);

Outcome answered(int level, int cap) {
    const int supported = std::min(level, cap);
    return {.weight = applicable,
            .count = both_ends(1, 1),
            .declared = both_ends(level, level),
            .supported = both_ends(supported, supported),
            .level = level,
            .supported_level = supported};
}

Outcome outcome(const Standing& standing, int cap) {
    switch (standing.state) {
        case State::excluded:
            return {};
        case State::pending:
            return {.weight = applicable,
                    .count = both_ends(0, 1),
                    .declared = both_ends(0, highest_level),
                    .supported = both_ends(0, highest_level)};
        case State::not_applicable:
            return {.weight = not_applicable};
        case State::answered:
            return answered(standing.level, cap);
        case State::unanswered:
            return {.weight = applicable, .count = both_ends(0, 1), .keep_row = ~BothEnds{}};
    }
    return {};
}

}  // namespace

ScoringTable::ScoringTable(std::span<const int, assurance_count> caps) {
    for (std::size_t state = 0; state < state_count; ++state) {
        for (int level = 0; level <= highest_level; ++level) {
            for (std::size_t assurance = 0; assurance < assurance_count; ++assurance) {
                const Standing standing{.state = static_cast<State>(state),
                                        .level = level,
                                        .assurance = static_cast<Assurance>(assurance)};
                outcomes_[index(standing)] = outcome(standing, caps[assurance]);
            }
        }
    }
}

}  // namespace assessment
