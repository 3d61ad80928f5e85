// SPDX-License-Identifier: MIT
#pragma once

// Between what the program works with and what the store keeps. Writing always succeeds;
// reading needs the instruments, trusts nothing, and never loses what it cannot read.

#include <vector>

#include "app/effect.hpp"
#include "app/library.hpp"
#include "app/store/stored.hpp"
#include "assessment/finding.hpp"

namespace app::store {

[[nodiscard]] std::vector<Change> stored(const StoreChange& change);

struct Records {
    std::vector<EnterpriseRecord> enterprises;
    Kept kept;
    assessment::Findings findings;  // at "/assessments/<id>/answers/<criterion>" and the like
};

/// With the shipped instruments of the library and those among the contents.
[[nodiscard]] Records records(const Contents& contents, const Library& shipped);

}  // namespace app::store
