// SPDX-License-Identifier: MIT
#include "assessment/exchange/chart_svg.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "assessment/exchange/svg_shapes.hpp"

using namespace assessment;
using namespace assessment::exchange;

namespace {

const ChartCaption caption{"picture", "A title", "A description"};

ChartRow row(std::string label, Range range) {
    return {std::move(label), range, "text", {4000}};
}

bool is_near(Point is, Point wanted) {
    return std::abs(is.x - wanted.x) <= 1 && std::abs(is.y - wanted.y) <= 1;
}

}  // namespace

TEST_CASE("spokes go clockwise from the top") {
    const Point centre{5000, 5000};
    CHECK(is_near(spoke(centre, 1000, 0, 4), {5000, 4000}));
    CHECK(is_near(spoke(centre, 1000, 1, 4), {6000, 5000}));
    CHECK(is_near(spoke(centre, 1000, 2, 4), {5000, 6000}));
    CHECK(is_near(spoke(centre, 1000, 3, 4), {4000, 5000}));
    CHECK(is_near(spoke(centre, 1000, 1, 12), {5500, 4134}));  // 30 degrees: 1/2 and √3/2
}

TEST_CASE("a bar is as long as its score, and what is open is drawn beyond it") {
    const std::vector rows{row("A", {5000, 7500, 2500, 6000})};
    const std::string svg = bars_svg(rows, caption).characters();
    CHECK(svg.contains(R"(<rect class="track" x="185.00" y="6.00" width="360.00")"));
    CHECK(svg.contains(R"(<rect class="declared" x="185.00" y="6.00" width="180.00")"));
    CHECK(svg.contains(R"(<rect class="possible" x="365.00" y="6.00" width="90.00")"));
    CHECK(svg.contains(R"(<rect class="supported" x="185.00" y="9.50" width="90.00")"));
    CHECK(svg.contains(R"(<line class="minimum first" x1="329.00")"));
}

TEST_CASE("a score that is complete has nothing open, one that is not scored has no bar") {
    const std::vector closed{row("A", {5000, 5000, 5000, 5000})};
    CHECK_FALSE(bars_svg(closed, caption).characters().contains("possible"));
    const std::vector<ChartRow> unscored{{"A", std::nullopt, "not scored", {}}};
    const std::string svg = bars_svg(unscored, caption).characters();
    CHECK(svg.contains("track"));
    CHECK_FALSE(svg.contains("declared"));
}

TEST_CASE("a radar needs three scored dimensions") {
    std::vector rows{row("A", {}), row("B", {})};
    rows.push_back({"C", std::nullopt, "not scored", {4000}});
    CHECK(radar_svg(rows, caption).empty());
    rows.push_back(row("D", {}));
    const std::string svg = radar_svg(rows, caption).characters();
    CHECK(svg.contains(">D</text>"));
    CHECK_FALSE(svg.contains(">C</text>"));
}

TEST_CASE("a long label of several words stands on two lines") {
    const std::vector rows{row("Creation and filing strategy", {}), row("B", {}), row("C", {})};
    const std::string svg = radar_svg(rows, caption).characters();
    CHECK(svg.contains(">Creation and</text>"));
    CHECK(svg.contains(">filing strategy</text>"));
}

TEST_CASE("a picture is named and described, and its words are escaped") {
    const std::vector rows{row("<A&B>", {})};
    const std::string svg = bars_svg(rows, {"p", "T<1>", "D&2"}).characters();
    CHECK(svg.contains(R"(role="img" aria-labelledby="p-title p-desc")"));
    CHECK(
        svg.contains(R"(<title id="p-title">T&lt;1&gt;</title><desc id="p-desc">D&amp;2</desc>)"));
    CHECK(svg.contains(">&lt;A&amp;B&gt;</text>"));
}

TEST_CASE("the gauge names the tiers above their marks") {
    const ChartRow total{"", Range{5000, 5000, 4000, 4000}, "", {5500, 7500}};
    const std::vector<std::string> tiers{"pilot", "demonstration"};
    const std::string svg = gauge_svg(total, tiers, caption).characters();
    CHECK(svg.contains(R"(x1="351.60")"));  // 4 + 632 · 0.55
    CHECK(svg.contains(R"(x="351.60" y="17.00">pilot</text>)"));
    CHECK(svg.contains(R"(x="478.00" y="17.00">demonstration</text>)"));
}
