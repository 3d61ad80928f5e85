// SPDX-License-Identifier: MIT
#pragma once

// What an office hands out so that an enterprise sees where it stands among others: percentiles of
// the total and of every dimension, of all and of each group that is large enough. Nobody's report
// is in it. Groups are hidden as everywhere (suppression.hpp); and because the tenth percentile of
// few is the score of the very lowest, the outer percentiles are there from outer_least reports on.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assessment/date.hpp"
#include "assessment/instrument.hpp"
#include "assessment/programme/partial.hpp"
#include "assessment/programme/suppression.hpp"

namespace assessment::programme {

inline constexpr std::array<int, 5> percentiles{10, 25, 50, 75, 90};
inline constexpr std::int64_t outer_least = 20;

/// Hundredths, one for each of the percentiles, ascending. The first and the last only from
/// outer_least reports on.
using Percentiles = std::array<OptionalWhole, percentiles.size()>;

struct BenchmarkScore {
    std::int64_t count = 0;  // reports in which the score is settled
    Percentiles declared{};
    Percentiles supported{};

    bool operator==(const BenchmarkScore&) const = default;
};

/// None where too few reports have the score.
struct BenchmarkGroup {
    FieldId field{};      // empty of all
    std::string value{};  // of the field; "" where it is not filled
    std::int64_t reports = 0;
    std::optional<BenchmarkScore> total{};
    std::vector<std::optional<BenchmarkScore>> dimensions{};

    bool operator==(const BenchmarkGroup&) const = default;
};

/// What the office says of it.
struct BenchmarkCard {
    std::string programme{};
    std::string period{};
    Date issued{};
    std::int64_t least = usual_least_group;

    bool operator==(const BenchmarkCard&) const = default;
};

struct Benchmark {
    InstrumentRef instrument{};
    std::string instrument_digest{};
    BenchmarkCard card{};
    std::vector<DimensionId> dimensions{};  // in the order of every group's
    std::vector<BenchmarkGroup> groups{};   // all first; none when there are too few in all

    bool operator==(const Benchmark&) const = default;
};

[[nodiscard]] Benchmark benchmark(const Partial& partial, const Instrument& instrument,
                                  const BenchmarkCard& card);

/// The group of a field's value, or nothing. The empty field is all.
[[nodiscard]] const BenchmarkGroup* find(const Benchmark& benchmark, const FieldId& field,
                                         std::string_view value);

}  // namespace assessment::programme
