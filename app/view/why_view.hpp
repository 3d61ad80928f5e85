// SPDX-License-Identifier: MIT
#pragma once

// "Why?": one quiet control beside each number, which unfolds the terms that made it. What it
// says is made only while it is open.

#include <cstdint>
#include <string>

#include "app/view/block.hpp"
#include "app/view/subject.hpp"

namespace app::view {

[[nodiscard]] Fold why_total(const Subject& subject);

/// One control for all dimensions, and in it one for each.
[[nodiscard]] Fold why_dimensions(const Subject& subject);

/// What a criterion would add to the total, and how its level comes about.
[[nodiscard]] Fold why_lost(const Subject& subject, std::uint32_t criterion);

[[nodiscard]] Fold why_tier(const Subject& subject, std::uint32_t tier);

/// How the level of a criterion comes about, beside its answer.
[[nodiscard]] Fold why_level(const Subject& subject, std::uint32_t criterion);

}  // namespace app::view
