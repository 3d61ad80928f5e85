// SPDX-License-Identifier: MIT
#pragma once

// A programme as its office has it: reports of two periods with all that is made of them.

#include <cstdint>
#include <memory>
#include <vector>

#include "assessment/exchange/programme_tables.hpp"
#include "assessment/instrument.hpp"

namespace tests {

struct ProgrammeScene {
    std::shared_ptr<const assessment::Instrument> instrument{};
    std::vector<assessment::programme::Entry> entries{};
    assessment::programme::Figures figures{};
    assessment::programme::ProgressFigures progress{};
    std::vector<assessment::programme::Question> questions{};
    assessment::programme::SelectionRule rule{};
    assessment::programme::Selection selection{};
    assessment::programme::Sensitivity sensitivity{};

    /// With all of it. The scene has to outlive it.
    [[nodiscard]] assessment::exchange::ProgrammeReport report() const;
};

/// The same for the same seed. One enterprise is called `=1+1<script>`.
[[nodiscard]] ProgrammeScene a_programme(int enterprises, std::uint64_t seed = 2026);

}  // namespace tests
