// SPDX-License-Identifier: MIT
#pragma once

// A desk with the reports of a cohort, for tests.

#include <cstdint>
#include <string>

#include "app/programme/desk.hpp"

namespace tests {

inline constexpr std::uint64_t cohort = 200;
inline constexpr int altered = 100;  // of a thousand

[[nodiscard]] std::string cohort_archive();

void work(app::programme::Desk& desk);

/// It knows the keys of the cohort's commissioners, and is asked in English.
struct OnDesk {
    explicit OnDesk(const app::programme::DeskLimits& limits = {});
    app::DeskAnswer ask(app::DeskQuery query);
    app::DeskFile file(app::DeskQuery query);

    app::programme::Desk desk;
};

}  // namespace tests
