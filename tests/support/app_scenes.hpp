// SPDX-License-Identifier: MIT
#pragma once

// Every screen of the program in the states that matter: tests of outlines and of drawing go
// through all of them.

#include <string>
#include <vector>

#include "tests/support/app_session.hpp"

namespace tests {

struct Scene {
    std::string name;  // "assess-coverage-wrong"
    app::Session session;
};

/// Each in this language.
[[nodiscard]] std::vector<Scene> scenes(std::string_view language);

}  // namespace tests
