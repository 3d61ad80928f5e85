// SPDX-License-Identifier: MIT
#include "assessment/exchange/programme_charts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "assessment/exchange/chart_svg.hpp"
#include "assessment/exchange/programme_charts_parts.hpp"
#include "assessment/exchange/svg_shapes.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::CriterionFigures;
using programme::GroupFigures;
using programme::ScoreFigures;

namespace {

constexpr int left = 18'500;  // hundredths of a pixel, like all lengths
constexpr int track_width = 36'000;
constexpr int row_height = 2'350;
constexpr int bar_height = 1'400;
constexpr int top = 600;
constexpr std::size_t most_rows = 15;  // of criteria: more can be read in the table

void open(Html& svg, const ChartCaption& caption, std::size_t rows) {
    open_svg(svg, caption, 640, (top + row_height * static_cast<int>(rows)) / 100);
}

/// The label before a row, and its words behind it.
void label(Html& svg, int y, std::string_view before, std::string_view behind) {
    words_at(svg, "label from", {0, y + 1'100}, before);
    words_at(svg, "value from", {left + track_width + 900, y + 1'100}, behind);
}

void score_row(Html& svg, int y, const std::string& title, const ScoreFigures& score,
               const ProgrammeSource& source) {
    rectangle(svg, "track", {left, y, track_width, bar_height});
    if (score.is_hidden || !score.supported || !score.declared) {
        label(svg, y, title,
              score.is_hidden ? source.words("programme.hidden"_text) : std::string());
        return;
    }
    const auto at = [](int hundredths) {
        return left + part_of(track_width, hundredths, programme::highest_score);
    };
    const programme::Quartiles& supported = *score.supported;
    rectangle(svg, "supported",
              {at(supported.lower), y, at(supported.upper) - at(supported.lower), bar_height});
    const int declared = at(score.declared->median);
    line(svg, "minimum first", {declared, y - 300}, {declared, y + bar_height + 300});
    const int median = at(supported.median);
    line(svg, "median", {median, y}, {median, y + bar_height});
    label(svg, y, title, points_text(supported.median));
}

void levels_row(Html& svg, int y, const std::string& title, const CriterionFigures& criterion) {
    std::int64_t before = 0;
    for (std::size_t level = 0; level < criterion.supported.size(); ++level) {
        const std::int64_t upto = before + criterion.supported.at(level);
        const int from = left + part_of(track_width, before, criterion.answered);
        const int to = left + part_of(track_width, upto, criterion.answered);
        if (to > from) {
            rectangle(svg, shade(level), {from, y, to - from, bar_height});
        }
        before = upto;
    }
    label(svg, y, title, points_text(hundredths(criterion.supported_mean)));
}

}  // namespace

int part_of(int width, std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<int>(width * part / whole);
}

ChartCaption chart_caption(const ProgrammeSource& source, std::string id, std::string title) {
    return {.id = std::move(id),
            .title = std::move(title),
            .description = source.words("programme.chart.table"_text)};
}

Markup shade(std::size_t level) {
    switch (level) {
        case 0:
            return "shade0";
        case 1:
            return "shade1";
        case 2:
            return "shade2";
        case 3:
            return "shade3";
        case 4:
            return "shade4";
        default:
            return "shade5";
    }
}

Html tiers_svg(const ProgrammeSource& source) {
    const GroupFigures& all = source.figures().all;
    Html svg;
    if (all.tiers.empty()) {
        return svg;
    }
    open(svg, chart_caption(source, "tiers", source.words("programme.chart.tiers"_text)),
         all.tiers.size());
    const std::int64_t most = std::ranges::max(all.tiers);
    int y = top;
    for (std::size_t place = all.tiers.size(); place-- > 0; y += row_height) {
        rectangle(svg, "supported",
                  {left, y, part_of(track_width, all.tiers[place], most), bar_height});
        label(svg, y, source.tier(place), std::to_string(all.tiers[place]));
    }
    svg.markup("</svg>");
    return svg;
}

Html scores_svg(const ProgrammeSource& source) {
    const GroupFigures& all = source.figures().all;
    Html svg;
    if (all.is_hidden) {
        return svg;
    }
    open(svg, chart_caption(source, "scores", source.words("programme.chart.scores"_text)),
         all.dimensions.size() + 1);
    int y = top;
    for (std::size_t i = 0; i < all.dimensions.size(); ++i, y += row_height) {
        score_row(svg, y, source.in_words(source.instrument().dimensions[i].title),
                  all.dimensions[i], source);
    }
    score_row(svg, y, source.words("report.total"_text), all.total, source);
    svg.markup("</svg>");
    return svg;
}

Html levels_svg(const ProgrammeSource& source) {
    const auto& weakest = source.figures().weakest;
    const std::size_t rows = std::min(weakest.size(), most_rows);
    Html svg;
    if (rows == 0) {
        return svg;
    }
    open(svg, chart_caption(source, "levels", source.words("programme.chart.levels"_text)), rows);
    int y = top;
    for (std::size_t i = 0; i < rows; ++i, y += row_height) {
        levels_row(svg, y, source.title(weakest[i]), source.figures().all.criteria[weakest[i]]);
    }
    svg.markup("</svg>");
    return svg;
}

Markup programme_look() {
    return R"css(.chart .median{stroke:var(--paper);stroke-width:2}
.shade0{fill:var(--track)}.shade1,.shade2,.shade3,.shade4,.shade5{fill:var(--accent)}
.shade1{fill-opacity:.18}.shade2{fill-opacity:.34}.shade3{fill-opacity:.52}.shade4{fill-opacity:.74}
.none{fill:none;stroke:var(--line);stroke-width:1}
.flow{fill:var(--accent);fill-opacity:.3}.flow.fell{fill:var(--warn)}
.chart .strong{fill:var(--paper)}
main{max-width:1080px}.wide{overflow-x:auto}.wide th,.wide td{overflow-wrap:normal}
.wide thead th{white-space:normal;vertical-align:bottom}.wide tbody th,.wide td:nth-child(2):not(.figure){min-width:7em}
details{margin:0 0 12px;color:var(--muted);font-size:13.5px}
summary{cursor:pointer}
@media print{details,details::details-content{display:block}.wide{overflow:visible}}
)css";
}

}  // namespace assessment::exchange
