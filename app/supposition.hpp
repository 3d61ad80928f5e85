// SPDX-License-Identifier: MIT
#pragma once

// "What if": answers that are only supposed. They lie over the real ones, are never stored and
// go when another assessment is opened.

#include <map>
#include <optional>
#include <vector>

#include "assessment/assessment.hpp"

namespace app {

/// What is supposed of one criterion; what is not named stays as it is answered.
struct Supposition {
    std::optional<int> level{};
    std::optional<assessment::Assurance> assurance{};

    bool operator==(const Supposition&) const = default;
};

/// A criterion can be supposed otherwise when it is answered, or could be.
[[nodiscard]] bool can_be_supposed(assessment::State state);

/// The standings with what is supposed in place of what is answered.
[[nodiscard]] std::vector<assessment::Standing> with_supposed(
    const assessment::Instrument& instrument, std::vector<assessment::Standing> standings,
    const std::map<assessment::CriterionId, Supposition>& supposed);

}  // namespace app
