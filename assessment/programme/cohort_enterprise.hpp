// SPDX-License-Identifier: MIT
#pragma once

// An invented enterprise of a cohort (cohort.hpp): what it is called, where it is, what its profile
// says, and how it answers. Everything follows from the seed and its number.

#include <cstdint>
#include <optional>
#include <string>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"

namespace assessment::programme {

/// How an enterprise keeps evidence of what it says.
enum class Habit : std::uint8_t { careless, usual, careful };

/// What its answers come from.
struct Temper {
    int maturity = 0;  // about 0..1000, most around 500
    int growth = 0;    // of maturity from one period to the next
    Habit habit = Habit::usual;
    int open = 0;             // criteria it leaves open, permille; most enterprises none
    bool overclaims = false;  // states more than it can show
    bool all_best = false;    // states the greatest level everywhere
    /// Of those that handed in what somebody else wrote: the number of that set of answers.
    std::optional<std::uint64_t> copied;
};

struct CohortEnterprise {
    Extras about;  // name, credit-code, region, park: as `enterprise` has them
    Profile profile;
    Temper temper;
};

[[nodiscard]] CohortEnterprise cohort_enterprise(const Instrument& instrument, std::uint64_t seed,
                                                 std::uint64_t number);

}  // namespace assessment::programme
