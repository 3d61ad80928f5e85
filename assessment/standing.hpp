// SPDX-License-Identifier: MIT
#pragma once

// Where one criterion stands: all that the score needs to know of its answer.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assessment {

/// How well an answer is backed. The order is the order of strength.
enum class Assurance : std::uint8_t { declared, documented, verified };
inline constexpr std::size_t assurance_count = 3;

[[nodiscard]] std::string_view name(Assurance assurance);

/// The state of a criterion (SCORING.md 2), the first that holds.
enum class State : std::uint8_t { excluded, pending, not_applicable, answered, unanswered };
inline constexpr std::size_t state_count = 5;

[[nodiscard]] std::string_view name(State state);

/// All that the score needs to know of one criterion's answer.
struct Standing {
    State state = State::unanswered;
    int level = 0;  // an attainable one when answered, else 0
    Assurance assurance = Assurance::declared;

    bool operator==(const Standing&) const = default;
};

}  // namespace assessment
