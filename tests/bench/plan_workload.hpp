// SPDX-License-Identifier: MIT
#pragma once

// Plans of 60 criteria, easy and hard in turn.

#include <cstdint>
#include <string_view>

#include "tests/support/random_plan.hpp"

namespace bench {

inline constexpr int plan_kinds = 10;

[[nodiscard]] std::string_view plan_kind_name(std::uint64_t seed);

/// The kind is the seed modulo plan_kinds.
[[nodiscard]] tests::PlanCase plan_case(std::uint64_t seed);

}  // namespace bench
