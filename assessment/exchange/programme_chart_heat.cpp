// SPDX-License-Identifier: MIT
// Dimensions by group. Declared in programme_charts.hpp.
#include <algorithm>
#include <vector>

#include "assessment/exchange/programme_charts.hpp"
#include "assessment/exchange/programme_charts_parts.hpp"
#include "assessment/exchange/svg_shapes.hpp"

namespace assessment::exchange {

using namespace literals;
using programme::FieldFigures;
using programme::GroupFigures;
using programme::ScoreFigures;

namespace {

constexpr int left = 21'000;
constexpr int width = 96'000;  // of the picture
constexpr int top = 9'500;     // below the slanted names of dimensions
constexpr int row_height = 2'600;
constexpr std::size_t most_rows = 60;  // more can be read in the table
constexpr int shade_step = 2'000;      // hundredths of a point: six shades to 100 points

struct HeatRow {
    std::string title;
    const GroupFigures* group = nullptr;
};

std::vector<HeatRow> rows_of(const ProgrammeSource& source) {
    std::vector<HeatRow> rows{{source.words("programme.all"_text), &source.figures().all}};
    for (const FieldFigures& field : source.figures().fields) {
        for (const GroupFigures& group : field.groups) {
            if (!group.is_hidden && rows.size() < most_rows) {
                rows.push_back(
                    {group_text(source.instrument(), field.field, group.value, source.words),
                     &group});
            }
        }
    }
    return rows;
}

void heat_cell(Html& svg, const Box& cell, const ScoreFigures& score) {
    if (score.is_hidden || !score.supported) {
        rectangle(svg, "none", cell);
        return;
    }
    const int median = score.supported->median;
    const auto dark = static_cast<std::size_t>(std::min(median / shade_step + 1, 5));
    rectangle(svg, shade(median == 0 ? 0 : dark), cell);
    words_at(svg, dark > 3 ? Markup("strong middle") : Markup("label middle"),
             {cell.x + cell.width / 2, cell.y + 1'600}, points_text(median));
}

/// A name above its column, slanted so that all of them have room.
void slanted(Html& svg, int x, std::string_view name) {
    svg.markup(R"(<text class="label from" transform="translate()")
        .text(points_text(x))
        .markup(" ")
        .text(points_text(top - 600))
        .markup(") rotate(-35)\">")
        .text(name)
        .markup("</text>");
}

}  // namespace

Html heat_svg(const ProgrammeSource& source) {
    Html svg;
    if (source.figures().all.is_hidden || source.figures().fields.empty()) {
        return svg;
    }
    const auto rows = rows_of(source);
    const auto& dimensions = source.instrument().dimensions;
    const int cell_width =
        (width - left - 6'000) / std::max(1, static_cast<int>(dimensions.size()));
    open_svg(svg, chart_caption(source, "heat", source.words("programme.chart.heat"_text)),
             width / 100, (top + row_height * static_cast<int>(rows.size()) + 400) / 100);
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        slanted(svg, left + cell_width * static_cast<int>(i) + cell_width / 2,
                source.in_words(dimensions[i].title));
    }
    int y = top;
    for (const HeatRow& row : rows) {
        words_at(svg, "label from", {0, y + 1'600}, row.title);
        for (std::size_t i = 0; i < row.group->dimensions.size(); ++i) {
            heat_cell(
                svg,
                {left + cell_width * static_cast<int>(i), y, cell_width - 200, row_height - 200},
                row.group->dimensions[i]);
        }
        y += row_height;
    }
    svg.markup("</svg>");
    return svg;
}

}  // namespace assessment::exchange
