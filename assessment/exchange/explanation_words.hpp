// SPDX-License-Identifier: MIT
#pragma once

// Why a number is what it is, in the words of SCORING.md: sentences, and tables whose cells are
// the products, sums and roundings themselves. Screen and command line show the same parts.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace assessment::exchange {

struct ExplanationTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  // each with a cell for every column
};

/// One sentence, or one table.
using ExplanationPart = std::variant<std::string, ExplanationTable>;
using ExplanationParts = std::vector<ExplanationPart>;

/// Dimension by dimension, and the division by their weights.
[[nodiscard]] ExplanationParts why_total(const Report& report, const Catalogue& words);

/// Criterion by criterion, and how much is claimed not to be applicable.
[[nodiscard]] ExplanationParts why_dimension(const Report& report, std::uint32_t dimension,
                                             const Catalogue& words);

/// How the level of a criterion comes about, as declared and as supported.
[[nodiscard]] ExplanationParts why_level(const Report& report, std::uint32_t criterion,
                                         const Catalogue& words);

/// What it loses: the total now and with this criterion at its highest level. Nothing where the
/// criterion takes no part.
[[nodiscard]] ExplanationParts why_lost(const Report& report, std::uint32_t criterion,
                                        const Catalogue& words);

/// Condition by condition, with what is compared.
[[nodiscard]] ExplanationParts why_tier(const Report& report, std::uint32_t tier,
                                        const Catalogue& words);

}  // namespace assessment::exchange
