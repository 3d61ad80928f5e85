// SPDX-License-Identifier: MIT
#pragma once

// Two assessments of one enterprise, the earlier and the later, held against each other: what
// rose, what fell, and what may be compared at all. Each is a Report, so it brings its own
// instrument; when the instruments are two versions, the levels of a criterion are compared where
// both ask the same (question.hpp), a dimension's scores where in addition its criteria, their
// weights and the conditions under which they apply are equal, and totals where all dimensions
// and their weights are. Differences are of low ends: what is certain by the answers given.

#include <cstdint>
#include <optional>
#include <vector>

#include "assessment/report.hpp"

namespace assessment {

/// What became of a criterion or a dimension from the earlier instrument to the later one.
enum class Likeness : std::uint8_t { same, changed, added, retired };

/// What became of a criterion's level. `apart` where the two ask different things; `open` where
/// neither assessment answers it.
enum class Movement : std::uint8_t {
    rose,
    fell,
    unchanged,
    newly_answered,
    no_longer_answered,
    open,
    apart
};

/// How one criterion stands in one of the assessments.
struct Stand {
    std::uint32_t index = 0;  // in that assessment's instrument
    State state = State::unanswered;
    OptionalWhole level{};                      // only when answered
    Assurance assurance = Assurance::declared;  // declared unless answered

    bool operator==(const Stand&) const = default;
};

struct CriterionChange {
    CriterionId id{};
    Likeness likeness = Likeness::same;  // of text and thresholds
    Movement movement = Movement::open;
    std::optional<Stand> earlier{};  // none where its instrument lacks the criterion
    std::optional<Stand> later{};

    bool operator==(const CriterionChange&) const = default;
};

/// Later minus earlier, in hundredths, of the low ends.
struct Difference {
    int declared = 0;
    std::optional<int> supported{};  // none where assurance is capped differently

    bool operator==(const Difference&) const = default;
};

struct DimensionChange {
    DimensionId id{};
    Likeness likeness = Likeness::same;  // of all that makes its score
    std::optional<std::uint32_t> earlier{};
    std::optional<std::uint32_t> later{};
    std::optional<Difference> difference{};  // when it is the same and scored in both

    bool operator==(const DimensionChange&) const = default;
};

struct Comparison {
    bool same_instrument = false;       // by id and version
    bool totals_comparable = false;     // everything that makes the declared total is equal
    bool supported_comparable = false;  // assurance is capped alike
    bool tiers_comparable = false;      // totals are, and every tier asks the same
    std::optional<Difference> total{};  // when it is comparable and scored in both
    Movement tier = Movement::apart;    // rose, fell or unchanged when it is comparable
    std::vector<DimensionChange>
        dimensions{};                         // in the later instrument's order, retired ones last
    std::vector<CriterionChange> criteria{};  // likewise

    bool operator==(const Comparison&) const = default;
};

[[nodiscard]] Comparison compare(const Report& earlier, const Report& later);

}  // namespace assessment
