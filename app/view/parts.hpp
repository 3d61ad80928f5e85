// SPDX-License-Identifier: MIT
#pragma once

// What several screens show: scores, tiers, conditions, the policy behind a criterion.

#include <expected>
#include <string>

#include "app/figure.hpp"
#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

/// The total, declared with supported below, and the bars of the tiers.
[[nodiscard]] Gauge total_gauge(const Subject& subject, std::string id, bool large);
[[nodiscard]] Gauge dimension_gauge(const Subject& subject, std::uint32_t dimension,
                                    std::string id);

/// What can be said of a tier now, with its tone: a verdict is provisional while something is
/// open.
[[nodiscard]] Badge verdict_badge(const Subject& subject, std::uint32_t tier);
/// Every tier with its verdict and how many of its conditions are met.
[[nodiscard]] List tier_list(const Subject& subject);

/// The tier that is reached, or what keeps the lowest one.
[[nodiscard]] Badge tier_badge(const Subject& subject);
[[nodiscard]] Badge tier_badge(const assessment::Instrument& instrument,
                               const assessment::Score& score, const assessment::Catalogue& words);

/// One condition of a tier; pressed, it leads to its criterion.
[[nodiscard]] Item condition_item(const Subject& subject, std::uint32_t tier,
                                  const assessment::Condition& condition, std::string id);

/// The documents behind a criterion: quotes with their place, then the other references.
[[nodiscard]] Blocks policy_blocks(const Subject& subject, const assessment::Criterion& criterion);
/// The same behind a control that says the first place.
[[nodiscard]] Fold policy_fold(const Subject& subject, const assessment::Criterion& criterion,
                               std::string id);

/// What is wrong with a day as it was typed, and what stands until then, if anything does.
[[nodiscard]] std::string day_error(const std::string& typed, const std::string& kept,
                                    const assessment::Catalogue& words);
/// Why a typed figure is none; empty for one, and for nothing typed.
[[nodiscard]] std::string figure_error(
    const std::expected<assessment::Decimal, FigureError>& figure,
    const assessment::Catalogue& words);

[[nodiscard]] Fold fold(const Session& session, std::string id, std::string label, Blocks blocks);

[[nodiscard]] Button button(std::string id, std::string label, Action action,
                            Emphasis emphasis = Emphasis::secondary, Icon icon = Icon::none);

}  // namespace app::view
