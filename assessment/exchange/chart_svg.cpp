// SPDX-License-Identifier: MIT
#include "assessment/exchange/chart_svg.hpp"

#include <cstdint>
#include <string>

#include "assessment/exchange/svg_shapes.hpp"

namespace assessment::exchange {

namespace {

constexpr int full = 10'000;  // a score of 100.00

/// A track from 0 to 100 with what is supported, declared and still possible on it.
void bar(Html& svg, const Box& track, const ChartRow& row) {
    rectangle(svg, "track", track);
    if (!row.range) {
        return;
    }
    const auto to = [&](int score) {
        return static_cast<int>(std::int64_t{track.width} * score / full);
    };
    const Range& range = *row.range;
    if (range.high > range.low) {
        const int from = to(range.low);
        rectangle(svg, "possible", {track.x + from, track.y, to(range.high) - from, track.height});
    }
    rectangle(svg, "declared", {track.x, track.y, to(range.low), track.height});
    const int inset = track.height / 4;
    rectangle(svg, "supported",
              {track.x, track.y + inset, to(range.supported_low), track.height - 2 * inset});
}

void minimum_marks(Html& svg, const Box& track, const ChartRow& row) {
    for (std::size_t tier = 0; tier < row.minimums.size(); ++tier) {
        if (row.minimums[tier] < 0) {
            continue;
        }
        const int x =
            track.x + static_cast<int>(std::int64_t{track.width} * row.minimums[tier] / full);
        line(svg, minimum_class(tier), {x, track.y - 300}, {x, track.y + track.height + 300});
    }
}

}  // namespace

void open_svg(Html& svg, const ChartCaption& caption, int width, int height) {
    svg.markup(R"(<svg class="chart" role="img" aria-labelledby=")")
        .text(caption.id)
        .markup("-title ")
        .text(caption.id)
        .markup(R"(-desc" viewBox="0 0 )")
        .number(width)
        .markup(" ")
        .number(height)
        .markup(R"("><title id=")")
        .text(caption.id)
        .markup(R"(-title">)")
        .text(caption.title)
        .markup(R"(</title><desc id=")")
        .text(caption.id)
        .markup(R"(-desc">)")
        .text(caption.description)
        .markup("</desc>");
}

Markup minimum_class(std::size_t tier) {
    return tier == 0 ? Markup("minimum first") : Markup("minimum");
}

Html bars_svg(std::span<const ChartRow> rows, const ChartCaption& caption) {
    constexpr int row_height = 2'350;
    constexpr int top = 600;
    Html svg;
    open_svg(svg, caption, 640, (top + row_height * static_cast<int>(rows.size())) / 100);
    int y = top;
    for (const ChartRow& row : rows) {
        const Box track{18'500, y, 36'000, 1'400};
        words_at(svg, "label from", {0, y + 1'100}, row.label);
        bar(svg, track, row);
        minimum_marks(svg, track, row);
        words_at(svg, "value from", {track.x + track.width + 900, y + 1'100}, row.text);
        y += row_height;
    }
    svg.markup("</svg>");
    return svg;
}

Html gauge_svg(const ChartRow& total, std::span<const std::string> tiers,
               const ChartCaption& caption) {
    const Box track{400, 2'600, 63'200, 1'800};
    Html svg;
    open_svg(svg, caption, 640, 64);
    bar(svg, track, total);
    minimum_marks(svg, track, total);
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        const int x =
            track.x + static_cast<int>(std::int64_t{track.width} * total.minimums[tier] / full);
        words_at(svg, "label middle", {x, 1'700}, tiers[tier]);
    }
    for (const int mark : {0, 2'000, 4'000, 6'000, 8'000, 10'000}) {
        const Markup anchor = mark == 0      ? Markup("axis from")
                              : mark == full ? Markup("axis to")
                                             : Markup("axis middle");
        const int x = track.x + static_cast<int>(std::int64_t{track.width} * mark / full);
        words_at(svg, anchor, {x, 5'900}, std::to_string(mark / 100));
    }
    svg.markup("</svg>");
    return svg;
}

Html swatch_svg(Markup css_class) {
    Html svg;
    svg.markup(R"(<svg class="swatch" viewBox="0 0 18 10" aria-hidden="true">)");
    if (css_class.characters.starts_with("minimum")) {
        line(svg, css_class, {900, 0}, {900, 1'000});
    } else {
        rectangle(svg, css_class, {0, 100, 1'800, 800});
    }
    svg.markup("</svg>");
    return svg;
}

}  // namespace assessment::exchange
