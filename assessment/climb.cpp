// SPDX-License-Identifier: MIT
// Which thresholds a value reaches, one by one. Declared in explanation.hpp.
#include <algorithm>

#include "assessment/explanation.hpp"

namespace assessment {

namespace {

constexpr Decimal one = whole_number(1);
constexpr Decimal hundred = whole_number(100);

/// Exact: products of two of our numbers need up to 107 bits.
__int128 exact(const Product& product) {
    return static_cast<__int128>(product.factor.millionths) * product.amount.millionths;
}

/// `scale` is what every threshold is multiplied with.
Climb climbed(const Product& given, const Thresholds& levels, Better better, Decimal scale) {
    Climb result{.given = given, .better = better};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Product needed{.factor = levels.at(i), .amount = scale};
        const bool is_reached =
            better == Better::more ? exact(needed) <= exact(given) : exact(needed) >= exact(given);
        result.thresholds.at(i) = {
            .threshold = levels.at(i), .needed = needed, .reached = is_reached};
    }
    return result;
}

struct Climbing {
    using Made = std::optional<Climb>;

    Made operator()(const Checklist& rule, const Ticked& ticked) const {
        Thresholds levels;
        std::ranges::transform(rule.levels, levels.begin(), whole_number);
        return climbed({.factor = one, .amount = whole_number(std::ssize(ticked.items))}, levels,
                       Better::more, one);
    }
    Made operator()(const Number& rule, Decimal value) const {
        return climbed({.factor = one, .amount = value}, rule.levels, rule.better, one);
    }
    Made operator()(const Ratio& rule, const Share& share) const {
        if (share.whole == Decimal{}) {
            return std::nullopt;
        }
        return climbed({.factor = hundred, .amount = share.part}, rule.levels, rule.better,
                       share.whole);
    }
    Made operator()(const Growth& rule, const Change& change) const {
        if (change.base == Decimal{}) {
            return std::nullopt;
        }
        const Decimal rise{change.current.millionths - change.base.millionths};
        return climbed({.factor = hundred, .amount = rise}, rule.levels, Better::more, change.base);
    }
    Made operator()(const auto& /*rule*/, const auto& /*value*/) const { return std::nullopt; }
};

}  // namespace

int Climb::level() const {
    return static_cast<int>(std::ranges::count(thresholds, true, &ThresholdCheck::reached));
}

std::optional<Climb> climb(const AnswerRule& rule, const Value& value) {
    return std::visit(Climbing{}, rule, value);
}

}  // namespace assessment
