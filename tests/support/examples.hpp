// SPDX-License-Identifier: MIT
#pragma once

// The shipped instrument, words and examples, read once.

#include <array>
#include <memory>
#include <string_view>

#include "assessment/instrument.hpp"
#include "assessment/report.hpp"
#include "assessment/text.hpp"

namespace tests {

inline constexpr std::array<std::string_view, 3> example_names{"micro-starting", "pilot-candidate",
                                                               "demonstration-candidate"};

[[nodiscard]] std::shared_ptr<const assessment::Instrument> shipped_instrument();
[[nodiscard]] const assessment::Catalogue& catalogue(std::string_view language);

/// An example as a report of 23 November 2026, made by the engine "test".
[[nodiscard]] assessment::Report example_report(std::string_view name);

}  // namespace tests
