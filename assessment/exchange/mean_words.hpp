// SPDX-License-Identifier: MIT
#pragma once

// The steps of a weighted mean in words: products, sum, quotient with remainder, rounding. Made
// once for totals, dimensions and losses.

#include <functional>
#include <string>
#include <vector>

#include "assessment/exchange/explanation_words.hpp"
#include "assessment/explanation.hpp"

namespace assessment::exchange {

enum class End : std::uint8_t { low, high, supported_low, supported_high };

template <typename Four>
auto at(const Four& ends, End end) {
    switch (end) {
        case End::low:
            return ends.low;
        case End::high:
            return ends.high;
        case End::supported_low:
            return ends.supported_low;
        case End::supported_high:
            break;
    }
    return ends.supported_high;
}

/// "3 × 60.00 = 180.00"
[[nodiscard]] std::string product_text(int weight, int hundredths, const Catalogue& words);
/// "level 3: 2 × 60.00 = 120.00"
[[nodiscard]] std::string level_product_text(int level, int weight, const Catalogue& words);
/// "28.57 remainder 0.01"
[[nodiscard]] std::string quotient_text(const Mean& mean, const Catalogue& words);
/// "Sum ÷ 7, the sum of weights"
[[nodiscard]] std::string divisor_text(const Mean& mean, const Catalogue& words);
/// From which remainder on it is rounded up.
[[nodiscard]] std::string half_text(const Mean& mean, const Catalogue& words);

/// One term of a mean: what it is, and its product at each end.
struct MeanRow {
    std::string label;
    std::function<std::string(End)> product;
};

/// The mean as tables of few columns: one where nothing is open, else one for what is declared
/// and one for what is supported, each from least to greatest. Then how it is rounded.
[[nodiscard]] ExplanationParts mean_parts(std::string_view of, const std::vector<MeanRow>& rows,
                                          const Ends<Mean>& mean, bool is_open,
                                          const Catalogue& words);

}  // namespace assessment::exchange
