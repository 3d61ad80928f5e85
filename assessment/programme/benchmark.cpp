// SPDX-License-Identifier: MIT
#include "assessment/programme/benchmark.hpp"

#include <algorithm>

#include "assessment/programme/figures.hpp"

namespace assessment::programme {

namespace {

Percentiles of_histogram(const Histogram& histogram) {
    Percentiles found;
    const std::int64_t count = histogram.count();
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        const bool is_outer = i == 0 || i + 1 == percentiles.size();
        if (count >= (is_outer ? outer_least : 1)) {
            found.at(i) = histogram.at_rank(nearest_rank(count, percentiles.at(i)));
        }
    }
    return found;
}

/// What the figures show, in more detail.
std::optional<BenchmarkScore> of_score(const ScoreCounts& counts, const ScoreFigures& figures) {
    if (figures.is_hidden || figures.count == 0) {
        return std::nullopt;
    }
    return BenchmarkScore{.count = figures.count,
                          .declared = of_histogram(counts.declared),
                          .supported = of_histogram(counts.supported)};
}

BenchmarkGroup of_group(const FieldId& field, const GroupCounts& counts,
                        const GroupFigures& figures) {
    BenchmarkGroup group{.field = field,
                         .value = figures.value,
                         .reports = figures.reports,
                         .total = of_score(counts.total, figures.total)};
    for (std::size_t i = 0; i < figures.dimensions.size(); ++i) {
        group.dimensions.push_back(of_score(counts.dimensions[i], figures.dimensions[i]));
    }
    return group;
}

}  // namespace

Benchmark benchmark(const Partial& partial, const Instrument& instrument,
                    const BenchmarkCard& card) {
    const Figures made = figures(partial, instrument, card.least);
    Benchmark benchmark{
        .instrument = partial.instrument, .instrument_digest = partial.digest, .card = card};
    for (const Dimension& dimension : instrument.dimensions) {
        benchmark.dimensions.push_back(dimension.id);
    }
    if (!made.all.is_hidden && made.all.reports > 0) {
        benchmark.groups.push_back(of_group({}, partial.all, made.all));
    }
    for (std::size_t i = 0; i < made.fields.size(); ++i) {
        const FieldCounts& counts = partial.fields[i];
        for (const GroupFigures& group : made.fields[i].groups) {
            if (!group.is_hidden) {
                benchmark.groups.push_back(
                    of_group(counts.field, counts.groups.find(group.value)->second, group));
            }
        }
    }
    return benchmark;
}

const BenchmarkGroup* find(const Benchmark& benchmark, const FieldId& field,
                           std::string_view value) {
    const auto found = std::ranges::find_if(benchmark.groups, [&](const BenchmarkGroup& group) {
        return group.field == field && group.value == value;
    });
    return found == benchmark.groups.end() ? nullptr : &*found;
}

}  // namespace assessment::programme
