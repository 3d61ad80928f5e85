// SPDX-License-Identifier: MIT
#pragma once

// What a tier and all lower ones want, taken together, and what of it nothing can reach.

#include <optional>
#include <span>
#include <vector>

#include "assessment/plan_task.hpp"

namespace assessment::planning {

/// Something that is left out of what is wanted, to see what it costs.
struct Omitted {
    std::optional<Obstacle> condition;
    std::optional<std::uint32_t> pin;
};

/// The most that is asked for of everything by the tiers up to this one and by the pins.
[[nodiscard]] Wanted wanted(const Instrument& instrument, std::uint32_t tier,
                            std::span<const Pin> pins, const Omitted& omitted = {});

/// Only the pins.
[[nodiscard]] Wanted wanted(const Instrument& instrument, std::span<const Pin> pins);

/// Everything raised as far as the limits let it: what this does not meet, nothing does.
[[nodiscard]] std::vector<Standing> furthest(const Instrument& instrument,
                                             std::span<const Standing> start,
                                             const PlanLimits& limits);

/// The conditions of the tiers up to this one that even the furthest standings fail.
[[nodiscard]] std::vector<Obstacle> obstacles(const Instrument& instrument,
                                              std::span<const Standing> furthest,
                                              std::uint32_t tier);

/// The pinned criteria whose pin even the furthest standings miss, in instrument order.
[[nodiscard]] std::vector<std::uint32_t> unreachable(std::span<const Standing> furthest,
                                                     std::span<const Pin> pins);

}  // namespace assessment::planning
