// SPDX-License-Identifier: MIT
#include "app/ui/body.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "app/ui/draw.hpp"

namespace app::ui {

namespace {

/// Panes from left to right, each with the numbers of its columns.
using Panes = std::vector<std::vector<std::size_t>>;

const view::Columns* panes_of(const view::Blocks& body) {
    const auto* columns = body.empty() ? nullptr : std::get_if<view::Columns>(&body.back().content);
    const bool landmark =
        columns != nullptr &&
        std::ranges::any_of(columns->columns, [](const auto& column) { return column.landmark; });
    return landmark ? columns : nullptr;
}

std::size_t main_of(const view::Columns& columns) {
    const auto main = std::ranges::max_element(columns.columns, {}, &view::Column::share);
    return static_cast<std::size_t>(main - columns.columns.begin());
}

/// The columns are the last block of the body.
void draw_column_of(Pen& pen, const view::Blocks& body, std::size_t index) {
    const std::string path = pen.path;
    pen.path += "." + std::to_string(body.size() - 1);
    draw_column(pen, std::get<view::Columns>(body.back().content), index);
    pen.path = path;
}

float margin(const Pen& pen) {
    return pen.px(is_narrow(pen) ? 16.0F : 24.0F);
}

/// Draws in the middle of the region, no wider than is good to read.
void draw_centred(Pen& pen, float widest, const std::function<void()>& run) {
    const float wide = std::min(pen.width - 2 * margin(pen), widest);
    pen.x += std::round((pen.width - wide) / 2);
    pen.width = wide;
    pen.y += margin(pen);
    run();
    pen.y += margin(pen) * 1.5F;
}

constexpr float reading_width = 860;
constexpr float working_width = 1180;

/// Side by side, or in a table, more can be seen at once than is good for reading.
bool needs_width(const view::Block& block) {
    if (const auto* grid = std::get_if<view::Grid>(&block.content)) {
        int least = 0;
        for (const view::GridColumn& column : grid->columns) {
            least += column.least;
        }
        return static_cast<float>(least) > reading_width;
    }
    return std::holds_alternative<view::Columns>(block.content);
}

/// The pictures of a landmark alone, for a strip at the top of a narrow page.
void draw_compact(Pen& pen, const view::Blocks& blocks) {
    for (const view::Block& block : blocks) {
        if (const auto* gauge = std::get_if<view::Gauge>(&block.content)) {
            view::Gauge small = *gauge;
            small.large = false;
            small.id.clear();
            draw(pen, small);
        } else if (const auto* card = std::get_if<view::Card>(&block.content)) {
            draw_compact(pen, card->blocks);
        }
    }
}

void draw_stacked(Pen& pen, const view::Blocks& body, const view::Columns& columns) {
    for (const view::Column& column : columns.columns) {
        if (column.landmark) {
            const float before = pen.y;
            draw_compact(pen, column.blocks);
            pen.gap(pen.y > before ? 16.0F : 0.0F);
        }
    }
    draw(pen, view::Blocks(body.begin(), body.end() - 1));
    pen.gap(body.size() > 1 ? 16.0F : 0.0F);
    const std::size_t main = main_of(columns);
    draw_column_of(pen, body, main);
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        if (i != main) {
            pen.gap(24);
            draw_column_of(pen, body, i);
        }
    }
}

/// Three panes with room for three, the smaller ones below each other with room for two.
Panes arrange(const Pen& pen, const view::Columns& columns) {
    Panes panes;
    if (pen.around().width >= pen.px(1080)) {
        for (std::size_t i = 0; i < columns.columns.size(); ++i) {
            panes.push_back({i});
        }
        return panes;
    }
    const std::size_t main = main_of(columns);
    panes = {{main}, {}};
    for (const bool landmark : {true, false}) {
        for (std::size_t i = 0; i < columns.columns.size(); ++i) {
            if (i != main && columns.columns[i].landmark == landmark) {
                panes.back().push_back(i);
            }
        }
    }
    return panes;
}

/// What stands before the columns belongs to the main one.
void draw_pane(Pen& pen, const view::Blocks& body, const std::vector<std::size_t>& pane) {
    const std::size_t main = main_of(std::get<view::Columns>(body.back().content));
    for (const std::size_t column : pane) {
        pen.gap(column == pane.front() ? 0.0F : 20.0F);
        if (column == main && body.size() > 1) {
            draw(pen, view::Blocks(body.begin(), body.end() - 1));
            pen.gap(16);
        }
        draw_column_of(pen, body, column);
    }
    pen.gap(28);
}

void draw_panes(Pen& pen, const view::Blocks& body, const view::Columns& columns,
                const Rect& room) {
    const Panes panes = arrange(pen, columns);
    const auto share_of = [&](const auto& pane) {
        return static_cast<float>(columns.columns[pane.front()].share);
    };
    float left_shares = 0;
    for (const auto& pane : panes) {
        left_shares += share_of(pane);
    }
    const float gap = pen.px(20);
    const float side = margin(pen);
    const float least = pen.px(240);
    const float wide = room.width - 2 * side - gap * static_cast<float>(panes.size() - 1);
    float at = room.x + side;
    float left = wide;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const float share = share_of(panes[i]);
        const float later = least * static_cast<float>(panes.size() - 1 - i);
        const float own = std::round(
            std::clamp(left * share / left_shares, least, std::max(least, left - later)));
        // A little wider than the content, for focus rings and the scroll bar.
        const float slack = pen.px(8);
        pen.region("pane" + std::to_string(i), {at - slack, room.y, own + 2 * slack, room.height},
                   [&] {
                       pen.x += slack;
                       pen.width -= 2 * slack;
                       pen.y += pen.px(20);
                       draw_pane(pen, body, panes[i]);
                   });
        at += own + gap;
        left -= own;
        left_shares -= share;
    }
}

}  // namespace

void draw_body(Pen& pen, const view::Blocks& body, const Rect& room) {
    const view::Columns* columns = panes_of(body);
    pen.path = "main";
    if (columns == nullptr) {
        const bool is_wide = std::ranges::any_of(body, needs_width);
        const float widest = pen.px(is_wide ? working_width : reading_width);
        pen.region("body", room, [&] { draw_centred(pen, widest, [&] { draw(pen, body); }); });
        return;
    }
    draw_panes(pen, body, *columns, room);
}

void draw_narrow_body(Pen& pen, const view::Blocks& body) {
    pen.path = "main";
    pen.x = 0;
    pen.width = pen.around().width;
    const view::Columns* columns = panes_of(body);
    draw_centred(pen, pen.width, [&] {
        if (columns != nullptr) {
            draw_stacked(pen, body, *columns);
        } else {
            draw(pen, body);
        }
    });
}

}  // namespace app::ui
