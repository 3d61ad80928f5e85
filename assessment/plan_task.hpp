// SPDX-License-Identifier: MIT
#pragma once

// What a plan has to solve, as bare numbers: for every applicable criterion the raises it may
// choose from, for every dimension and for the total how much is needed on each basis. Rounding
// is turned around once, here: "a dimension of at least 60.00" becomes "so many weighted levels".

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "assessment/plan.hpp"

namespace assessment::planning {

inline constexpr std::size_t basis_count = 2;
/// One for Basis::declared, one for Basis::supported.
template <typename Number>
using PerBasis = std::array<Number, basis_count>;

inline constexpr std::size_t declared = 0;
inline constexpr std::size_t supported = 1;

/// The least that a criterion has to reach.
struct Floor {
    int level = 0;
    Assurance assurance = Assurance::declared;

    bool operator==(const Floor&) const = default;
};

/// What is wanted, before it is known what can be had.
struct Wanted {
    PerBasis<int> total{};                // hundredths
    std::vector<PerBasis<int>> minimums;  // hundredths, one for each dimension
    std::vector<Floor> floors;            // one for each criterion

    bool operator==(const Wanted&) const = default;
};

/// How far assurance may rise: as far as a floor asks, or to verified.
enum class AssuranceRule : std::uint8_t { stays, rises };

/// Assurance beyond the floors is of use only where something is wanted on a supported basis.
[[nodiscard]] AssuranceRule assurance_rule(const Wanted& wanted);

/// One thing that a criterion may be raised to (or stay at).
struct Raise {
    std::int64_t cost = 0;            // hours times Task::scale, plus 1 when anything changes
    PerBasis<std::int64_t> levels{};  // times the criterion's weight; 0 where nothing asks for it
    std::int64_t hours = 0;
    std::int64_t months = 0;
    int level = 0;
    int supported_level = 0;
    Assurance assurance = Assurance::declared;
};

/// An applicable criterion: where its raises begin and how many there are. They stand in the
/// order of (level, assurance), so the smaller of two indices is the smaller choice.
struct Part {
    std::uint32_t criterion = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A scored dimension.
struct Group {
    std::int64_t weight = 0;        // of the dimension
    std::int64_t parts_weight = 0;  // of its applicable criteria
    std::uint32_t first = 0;        // its parts, in instrument order
    std::uint32_t count = 0;
    PerBasis<std::int64_t> least{};  // weighted levels that it must reach
    PerBasis<std::int64_t> most{};   // weighted levels beyond which nothing is gained
};

struct Task {
    std::int64_t scale = 1;  // cost of an hour: more than all criteria together
    std::vector<Raise> raises{};
    std::vector<Part> parts{};
    std::vector<Group> groups{};
    PerBasis<std::int64_t> least{};  // Σ weight · score over the groups; 0: nothing is asked

    [[nodiscard]] std::span<const Part> parts_of(const Group& group) const {
        return std::span(parts).subspan(group.first, group.count);
    }
    [[nodiscard]] std::span<const Raise> raises_of(const Part& part) const {
        return std::span(raises).subspan(part.first, part.count);
    }
};

/// Every applicable criterion answered, an unanswered one with its lowest level, declared.
[[nodiscard]] std::vector<Standing> starting(const Instrument& instrument,
                                             std::span<const Standing> standings);

/// The raises within the limits. `task.least` and the groups' are still 0. A criterion that
/// cannot reach its floor has no raises.
[[nodiscard]] Task make_task(const Instrument& instrument, std::span<const Standing> start,
                             std::span<const Floor> floors, const PlanLimits& limits,
                             AssuranceRule assurance);

/// Asks for what is wanted of a task in which everything can be reached: leaves out what is met
/// anyway, and every raise that another beats at no more cost.
void ask(Task& task, const Instrument& instrument, const Wanted& wanted);

/// Σ weight · score that gives a total of at least so many hundredths.
[[nodiscard]] std::int64_t least_weighted_score(const Task& task, std::int64_t hundredths);

/// weight · score of a group with so many weighted levels.
[[nodiscard]] inline std::int64_t weighted_score(const Group& group, std::int64_t levels) {
    constexpr std::int64_t points_per_level = 2000;
    return group.weight * round_half_up(points_per_level * levels, group.parts_weight);
}

}  // namespace assessment::planning
