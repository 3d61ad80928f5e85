// SPDX-License-Identifier: MIT
#pragma once

// A plan says what to raise, and no more: the cheapest set of raises that reaches a tier and
// all lower ones, or the most points for a budget of hours. It is exact to the last tie and is
// computed, never stored: the same answers always give the same plan. SCORING.md section 8 is
// the definition; limits go beyond it and change nothing while they are empty.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "assessment/assessment.hpp"
#include "assessment/instrument.hpp"
#include "assessment/score.hpp"

namespace assessment {

/// "We will do this anyway": the criterion reaches at least this, and its hours count. Has no
/// effect on a criterion that is not applicable.
struct Pin {
    std::uint32_t criterion = 0;
    int level = 0;
    Assurance assurance = Assurance::declared;

    bool operator==(const Pin&) const = default;
};

/// What a plan has to keep to besides the conditions of the tiers.
struct PlanLimits {
    std::optional<std::int64_t> months;      // for each criterion by itself, inclusive
    std::vector<Pin> pins{};                 // several for one criterion all hold
    std::vector<std::uint32_t> unchanged{};  // "not this year": criteria that stay as they are

    bool operator==(const PlanLimits&) const = default;
};

/// One criterion from where it is to where the plan wants it.
struct PlanChange {
    std::uint32_t criterion = 0;
    int from = 0;
    int to = 0;
    Assurance from_assurance = Assurance::declared;
    Assurance to_assurance = Assurance::declared;
    std::int64_t hours = 0;   // levels and assurance together
    std::int64_t months = 0;  // levels only; changes run side by side

    bool operator==(const PlanChange&) const = default;
};

/// A condition that no choice within the limits can meet, taken by itself; its state is failed.
struct Obstacle {
    std::uint32_t tier = 0;
    Condition condition;

    bool operator==(const Obstacle&) const = default;
};

enum class PlanStatus : std::uint8_t { achieved, planned, infeasible };

[[nodiscard]] std::string_view name(PlanStatus status);

/// `hours`, `changes` and `after` say nothing while the plan is infeasible; then `obstacles` and
/// `unreachable` say why. Both are empty only for a budget: there is no total, or the pins alone
/// take more hours.
struct Plan {
    PlanStatus status = PlanStatus::infeasible;
    std::int64_t hours = 0;
    std::vector<PlanChange> changes{};         // in instrument order
    Range after{};                             // the total with every change made
    std::vector<Obstacle> obstacles{};         // tiers lowest first, then as SCORING.md 7 orders
    std::vector<std::uint32_t> unreachable{};  // pinned criteria that cannot reach their pin

    bool operator==(const Plan&) const = default;
};

/// The cheapest way to a tier and all lower ones. One standing per criterion of the instrument.
[[nodiscard]] Plan plan(const Instrument& instrument, std::span<const Standing> standings,
                        std::uint32_t tier, const PlanLimits& limits = {});

/// The greatest total (declared, low) that so many hours can buy. Assurance is raised only as
/// far as a pin asks.
[[nodiscard]] Plan plan_within(const Instrument& instrument, std::span<const Standing> standings,
                               std::int64_t budget, const PlanLimits& limits = {});

/// So many hours can reach this total (declared, low, in hundredths), and fewer cannot.
struct FrontierPoint {
    std::int64_t hours = 0;
    int total = 0;

    bool operator==(const FrontierPoint&) const = default;
};

/// Every pair that no other beats, both strictly increasing: from what costs nothing (or from
/// what the pins cost) to the greatest total. Empty without a total or with unreachable pins.
[[nodiscard]] std::vector<FrontierPoint> frontier(const Instrument& instrument,
                                                  std::span<const Standing> standings,
                                                  const PlanLimits& limits = {});

/// The tier to plan for when nobody names one: the lowest that is not achieved with all lower
/// ones, else the highest. None in an instrument without tiers.
[[nodiscard]] std::optional<std::uint32_t> next_tier(const Score& score);

/// Why there is no cheaper way: a condition or a pin that alone, were it dropped, would make the
/// cheapest plan cheaper by these hours.
struct Binding {
    std::optional<Obstacle> condition;  // none: a pin
    std::uint32_t pin = 0;              // index into PlanLimits::pins
    std::int64_t saved = 0;             // hours, more than 0

    bool operator==(const Binding&) const = default;
};

/// The binding conditions of plan(): tiers lowest first, conditions as listed, then pins. Empty
/// when there is no plan.
[[nodiscard]] std::vector<Binding> bindings(const Instrument& instrument,
                                            std::span<const Standing> standings, std::uint32_t tier,
                                            const PlanLimits& limits = {});

/// One change of a plan as a step. A gain is in hundredths: the low end of the total with this
/// criterion answered as the change says and all others as they are, minus that of today, as
/// `lost` is counted (SCORING.md 4).
struct PlanStep {
    std::uint32_t change = 0;  // index into Plan::changes
    bool required = false;     // a gate that is not met needs it
    int gain = 0;              // of the declared total
    int supported_gain = 0;    // of the supported total

    bool operator==(const PlanStep&) const = default;
};

/// The changes of a plan in an order to do them: what a gate of this tier or a lower one needs
/// first, then by gain per hour on the tier's basis (what takes no hours first), ties in
/// instrument order. Without a tier there are no gates and the basis is declared.
[[nodiscard]] std::vector<PlanStep> steps(const Instrument& instrument,
                                          std::span<const Standing> standings, const Plan& plan,
                                          std::optional<std::uint32_t> tier);

}  // namespace assessment
