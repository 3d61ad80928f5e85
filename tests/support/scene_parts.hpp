// SPDX-License-Identifier: MIT
#pragma once

// What the scenes of app_scenes.hpp are put together from.

#include <string_view>
#include <vector>

#include "tests/support/app_scenes.hpp"

namespace tests {

/// At a screen of the assessment that is open.
[[nodiscard]] AppUnderTest at(AppUnderTest app, app::Screen screen,
                              std::string_view criterion = "");
[[nodiscard]] AppUnderTest an_answered_app();
[[nodiscard]] AppUnderTest a_begun_app();

// ---- commissioner_scenes.cpp
void add_visits(std::vector<Scene>& all);
void add_privacy(std::vector<Scene>& all);
void add_verified(std::vector<Scene>& all);
void add_review(std::vector<Scene>& all);
void add_portfolio(std::vector<Scene>& all);

// ---- kept_scenes.cpp
void add_kept(std::vector<Scene>& all);

// ---- programme_scenes.cpp
void add_programme(std::vector<Scene>& all);

}  // namespace tests
