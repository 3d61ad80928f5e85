// SPDX-License-Identifier: MIT
#pragma once

// The reports of an invented cohort (programme/cohort.hpp) as files: issued, signed, and some of
// them tampered with.

#include <cstdint>
#include <memory>
#include <string>

#include "assessment/exchange/keys.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/cohort.hpp"

namespace app::programme {

using assessment::programme::CohortOptions;

/// One `ipgauge.report/1`: canonical JSON and one line feed. With a plan it takes longer by far.
[[nodiscard]] std::string cohort_file(
    const std::shared_ptr<const assessment::Instrument>& instrument, const CohortOptions& options,
    std::uint64_t index, bool with_plan);

/// The commissioners who countersign in the cohort of a seed, as a registry knows them.
[[nodiscard]] assessment::exchange::KeyRegistry cohort_keys(std::uint64_t seed);

}  // namespace app::programme
