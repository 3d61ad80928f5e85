// SPDX-License-Identifier: MIT
// Who moved from which tier to which. Declared in programme_charts.hpp.
#include <array>
#include <vector>

#include "assessment/exchange/programme_charts.hpp"
#include "assessment/exchange/programme_charts_parts.hpp"
#include "assessment/exchange/svg_shapes.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::ProgressFigures;

namespace {

constexpr int height = 24'000;  // that all enterprises take together
constexpr int gap = 1'200;      // between two tiers
constexpr int top = 3'000;
constexpr int from_x = 16'000;
constexpr int to_x = 46'000;
constexpr int bar_width = 1'400;

/// Where each tier's bar begins on one side, the highest tier at the top.
struct Side {
    std::vector<std::int64_t> counts;
    std::vector<int> tops;
};

Side side_of(std::vector<std::int64_t> counts, std::int64_t both) {
    Side side{.counts = std::move(counts), .tops = {}};
    side.tops.resize(side.counts.size());
    int y = top;
    for (std::size_t place = side.counts.size(); place-- > 0;) {
        side.tops[place] = y;
        y += part_of(height, side.counts[place], both) + gap;
    }
    return side;
}

Side from_side(const ProgressFigures& progress) {
    std::vector<std::int64_t> counts(progress.flow.size());
    for (std::size_t from = 0; from < counts.size(); ++from) {
        for (const std::int64_t moved : progress.flow[from]) {
            counts[from] += moved;
        }
    }
    return side_of(std::move(counts), progress.both);
}

Side to_side(const ProgressFigures& progress) {
    std::vector<std::int64_t> counts(progress.flow.size());
    for (const auto& from : progress.flow) {
        for (std::size_t to = 0; to < counts.size(); ++to) {
            counts[to] += from[to];
        }
    }
    return side_of(std::move(counts), progress.both);
}

void bars(Html& svg, const Side& side, int x, const ProgressFigures& progress,
          const ProgrammeSource& source) {
    const bool is_left = x == from_x;
    for (std::size_t place = 0; place < side.counts.size(); ++place) {
        const int size = part_of(height, side.counts[place], progress.both);
        rectangle(svg, "supported", {x, side.tops[place], bar_width, size});
        const Point at{is_left ? x - 600 : x + bar_width + 600, side.tops[place] + size / 2 + 400};
        words_at(svg, is_left ? Markup("label to") : Markup("label from"), at,
                 source.tier(place) + " " + std::to_string(side.counts[place]));
    }
}

/// A band for everybody who took the same way; who fell has another colour.
void bands(Html& svg, Side from, Side to, const ProgressFigures& progress) {
    for (std::size_t i = progress.flow.size(); i-- > 0;) {
        for (std::size_t j = progress.flow.size(); j-- > 0;) {
            const int size = part_of(height, progress.flow[i][j], progress.both);
            if (size == 0) {
                continue;
            }
            const int left = from.tops[i];
            const int right = to.tops[j];
            polygon(svg, j < i ? Markup("flow fell") : Markup("flow"),
                    std::array{Point{from_x + bar_width, left}, Point{to_x, right},
                               Point{to_x, right + size}, Point{from_x + bar_width, left + size}});
            from.tops[i] += size;
            to.tops[j] += size;
        }
    }
}

}  // namespace

Html flow_svg(const ProgrammeSource& source) {
    const ProgressFigures* const progress = source.report.progress;
    Html svg;
    if (progress == nullptr || progress->is_hidden) {
        return svg;
    }
    const auto tiers = static_cast<int>(progress->flow.size());
    open_svg(
        svg,
        chart_caption(source, "flow",
                      source.words("programme.chart.flow"_text,
                                   {{"from", progress->periods[0]}, {"to", progress->periods[1]}})),
        640, (top + height + gap * tiers) / 100);
    words_at(svg, "axis middle", {from_x + bar_width / 2, 1'600}, progress->periods[0]);
    words_at(svg, "axis middle", {to_x + bar_width / 2, 1'600}, progress->periods[1]);
    const Side from = from_side(*progress);
    const Side to = to_side(*progress);
    bands(svg, from, to, *progress);
    bars(svg, from, from_x, *progress, source);
    bars(svg, to, to_x, *progress, source);
    svg.markup("</svg>");
    return svg;
}

}  // namespace assessment::exchange
