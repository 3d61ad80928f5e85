// SPDX-License-Identifier: MIT
#pragma once

// Pictures of scores as SVG, with whole numbers only: lengths are hundredths of a pixel as
// scores are hundredths of a point. Colours are classes that the page's style sheet fills, so
// that screen, dark screen and paper each have their own. Every picture has a title and a
// description; the same numbers stand in a table beside it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessment/exchange/html.hpp"
#include "assessment/score.hpp"

namespace assessment::exchange {

/// One dimension, or the total. `minimums` has one entry per tier, -1 where it asks nothing.
struct ChartRow {
    std::string label;
    std::optional<Range> range;
    std::string text;  // the score in words, at the right end of its bar
    std::vector<int> minimums;
};

/// The id is unique on the page; title and description are read out.
struct ChartCaption {
    std::string id;
    std::string title;
    std::string description;
};

/// Needs three scored rows; empty with fewer, which have no area.
[[nodiscard]] Html radar_svg(std::span<const ChartRow> rows, const ChartCaption& caption);

[[nodiscard]] Html bars_svg(std::span<const ChartRow> rows, const ChartCaption& caption);

/// One wide bar with the name of each tier above its mark.
[[nodiscard]] Html gauge_svg(const ChartRow& total, std::span<const std::string> tiers,
                             const ChartCaption& caption);

/// What a colour or a line means: a swatch for a legend, by the class it shows.
[[nodiscard]] Html swatch_svg(Markup css_class);

// ---- what the charts share

/// Opens a picture of this size in pixels; whoever opens it closes it.
void open_svg(Html& svg, const ChartCaption& caption, int width, int height);

/// The line that marks a tier's least score: dashed for the first.
[[nodiscard]] Markup minimum_class(std::size_t tier);

}  // namespace assessment::exchange
