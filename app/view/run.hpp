// SPDX-License-Identifier: MIT
#pragma once

// The criteria that one goes through, in order: all that apply, or those of the quick scan.

#include <cstdint>
#include <optional>
#include <vector>

#include "app/view/subject.hpp"

namespace app::view {

/// Indices into the instrument's criteria, ascending.
using Run = std::vector<std::uint32_t>;

[[nodiscard]] Run run_of(const Subject& subject, bool quick);

/// The criterion before and after this one, which may lie outside of the run.
[[nodiscard]] std::optional<std::uint32_t> before(const Run& run, std::uint32_t at);
[[nodiscard]] std::optional<std::uint32_t> after(const Run& run, std::uint32_t at);

/// Those of one dimension.
[[nodiscard]] Run within(const Run& run, const assessment::Dimension& dimension);

/// Where one goes to answer these: the first that is open, else the first. The run must not be
/// empty.
[[nodiscard]] std::uint32_t entry_to(const Subject& subject, const Run& run);

/// Those that are neither unanswered nor pending.
[[nodiscard]] int done_count(const Subject& subject, const Run& run);

}  // namespace app::view
